"""The engine under the course: Markdown with programs in, a proven site out."""
