"""Prove exercises: the solution passes its checks, the starter and the usual mistakes
fail them."""

from coursekit.exercise import attempts_at, judge_attempt
from coursekit.run import exercise_job, run_jobs


def prove_exercises(exercises, forbidden=()):
    """Run every attempt at the exercises; return the Problems. forbidden are folders
    that they may not read."""
    exercises = [e for e in exercises if e.function]  # or it does not parse
    places, jobs = [], []
    for exercise in exercises:
        for label, code, expected in attempts_at(exercise):
            places.append((exercise, label, expected))
            jobs.append(exercise_job(exercise, code))
    answers = run_jobs(jobs, forbidden=forbidden)
    pairs = zip(places, answers, strict=True)
    return [p for place, answer in pairs if (p := judge_attempt(*place, answer))]
