"""The course's distributions and statistics against SciPy's and scikit-learn's."""

import math

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from matplotlib.cbook import boxplot_stats
from scipy import integrate, optimize, special, stats
from sklearn import metrics, naive_bayes, preprocessing
from sklearn.neighbors import KNeighborsClassifier

from recomputed.own_functions import (
    covered,
    exercise_function,
    numbers,
    oracle,
    page_function,
    shares,
    sizes,
    table,
    whole,
)

DATA = st.data()
SHARE = st.integers(0, 64).map(lambda k: k / 64)  # exact in binary
INSIDE = st.integers(1, 63).map(lambda k: k / 64)


def near(value, rel=1e-9, abs_=1e-12):
    return pytest.approx(value, rel=rel, abs=abs_)


def varied(x):
    """At least two different values."""
    assume(np.ptp(x) > 0)
    return x


# --- what describes a sample ------------------------------------------------


@oracle
@given(DATA, sizes(2, 9))
def test_correlation(data, n):
    x, y = varied(table(data, n)), varied(table(data, n))
    r, rho = stats.pearsonr(x, y)[0], stats.spearmanr(x, y)[0]
    assert page_function("statistics/correlation", "pearson")(x, y) == near(r)
    assert exercise_function("statistics/rank_correlation")(x, y) == near(rho)
    ranks = page_function("statistics/correlation", "ranks")
    assert ranks(x).tolist() == stats.rankdata(x).tolist()


@oracle
@given(DATA, sizes(2, 9), sizes(1, 4))
def test_correlation_of_columns(data, n, d):
    X, y = table(data, n, d), varied(table(data, n))
    truth = [stats.pearsonr(x, y)[0] if np.ptp(x) else 0 for x in X.T]
    ours = exercise_function("statistics/column_correlations")(X, y)
    assert ours == near(np.array(truth))


@oracle
@given(DATA, sizes(4, 12))
def test_spearman_with_gaps(data, n):
    x, y = table(data, n), table(data, n)
    x[data.draw(st.integers(0, n - 1))] = np.nan
    known = ~np.isnan(x)
    varied(x[known]), varied(y[known])
    truth = stats.spearmanr(x, y, nan_policy="omit")[0]
    assert exercise_function("statistics/spearman_with_gaps")(x, y) == near(truth)


@oracle
@given(DATA, sizes(1, 12), SHARE)
@example(None, 1, 1.0)
@example(None, 1, 0.0)
def test_quantiles(data, n, p):
    x = table(data, n) if data else np.array([2.5])
    truth = np.quantile(x, p)
    ours = page_function("statistics/quantiles-and-box-plots", "sample_quantile")
    assert ours(x, p) == near(truth)
    assert exercise_function("statistics/linear_quantile")(x, p) == near(truth)
    q1, q2, q3 = stats.mstats.mquantiles(x, [0.25, 0.5, 0.75], alphap=1, betap=1)
    box = exercise_function("statistics/box_numbers")(x)
    assert box[1:4] == near(np.array([q1, q2, q3]))
    (drawn,) = boxplot_stats(x)
    # Matplotlib lets no whisker end inside the box.
    assert min(box[0], q1) == near(drawn["whislo"])
    assert max(box[4], q3) == near(drawn["whishi"])


@oracle
@given(DATA, sizes(1, 8), sizes(1, 4))
def test_centres_and_spreads(data, n, d):
    X = table(data, n, d)
    ours = exercise_function("statistics/column_mads")(X)
    assert ours == near(stats.median_abs_deviation(X, axis=0))
    x = X[:, 0]
    centre = exercise_function("statistics/fair_centre")
    assert centre(x, "nominal") == stats.mode(x).mode
    gaps = np.append(x, np.nan)
    assert centre(gaps, "ordinal") == near(np.nanmedian(gaps))
    assert centre(gaps, "ratio") == near(np.nanmean(gaps))
    lengths = table(data, n, low=1, high=9)
    speeds = table(data, n, low=1, high=9)
    truth = stats.hmean(speeds, weights=lengths)
    ours = exercise_function("statistics/average_speed")(lengths, speeds)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(2, 8), sizes(1, 4))
def test_scaling_of_columns(data, n, d):
    X, new = table(data, n, d), table(data, 3, d)
    scaler = preprocessing.StandardScaler().fit(X)
    for scale in (
        exercise_function("data-flow/standardize_both"),
        exercise_function("gradient-descent/scale_honestly"),
    ):
        train, test = scale(X, new)
        assert train == near(scaler.transform(X))
        assert test == near(scaler.transform(new))
    assume((np.ptp(X, axis=0) > 0).all())
    truth = preprocessing.MinMaxScaler().fit_transform(X)
    assert exercise_function("setting-the-stage/scale_columns")(X) == near(truth)


@oracle
@given(DATA, sizes(1, 20), sizes(1, 5))
def test_density_of_bars(data, n, k):
    edges = np.cumsum(whole(data, k + 1, low=1, high=4)) - 5.0
    x = data.draw(st.lists(SHARE, min_size=n, max_size=n))
    x = edges[0] + np.array(x) * (edges[-1] - edges[0])  # also on edges, and both ends
    truth = np.histogram(x, edges, density=True)[0]
    ours = exercise_function("more-probability/density_heights")(x, edges)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(1, 6), sizes(1, 4))
def test_one_hot(data, n, k):
    classes = np.array(data.draw(st.permutations("abcd")))[:k]
    names = np.array(data.draw(st.lists(st.sampled_from("abcd"), min_size=n)))
    encoder = preprocessing.OneHotEncoder(
        categories=[classes], handle_unknown="ignore", sparse_output=False
    )
    truth = encoder.fit_transform(names[:, None])
    ours = exercise_function("statistics/one_hot_rows")(names, classes)
    assert ours.tolist() == truth.tolist()


# --- judging classifiers ----------------------------------------------------


@oracle
@given(DATA, sizes(1, 12), sizes(2, 5))
def test_confusion(data, n, k):
    y, y_hat = whole(data, n, high=k - 1), whole(data, n, high=k - 1)
    truth = metrics.confusion_matrix(y, y_hat, labels=range(k)).tolist()
    page = page_function("statistics/evaluating-classifiers", "confusion")
    assert page(y, y_hat, k).tolist() == truth
    ours = exercise_function("statistics/confusion_table")
    assert ours(y, y_hat, k).tolist() == truth


@oracle
@given(sizes(1, 9), sizes(0, 9), sizes(0, 9), sizes(0, 9))
def test_rates_of_an_alarm(tp, fp, fn, tn):
    y = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn])
    y_hat = np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
    judges = (
        metrics.accuracy_score,
        metrics.precision_score,
        metrics.recall_score,
        metrics.matthews_corrcoef,
    )
    judged = exercise_function("statistics/judge_alarm")(tp, fp, fn, tn)
    one_class = len(np.unique([y, y_hat])) < 2
    for ours, judge in zip(judged, judges, strict=True):
        if not (one_class and judge is metrics.matthews_corrcoef):
            assert ours == near(judge(y, y_hat))


@oracle
@given(DATA, sizes(2, 12))
def test_area_under_the_roc_curve(data, n):
    y, score = varied(whole(data, n, high=1)), table(data, n, low=-1, high=1)
    truth = metrics.roc_auc_score(y, score)
    assert page_function("statistics/review", "area")(y, score) == near(truth)
    assert exercise_function("statistics/roc_area")(y, score) == near(truth)
    wins = stats.mannwhitneyu(score[y == 1], score[y == 0]).statistic
    ours = exercise_function("statistics/count_wins")(score[y == 1], score[y == 0])
    assert ours == near(wins)


@oracle
@given(DATA, sizes(1, 8), sizes(1, 4))
def test_nearest_neighbour(data, n, d):
    X, y, x = table(data, n, d), whole(data, n), table(data, d)
    distances = np.sort(((X - x) ** 2).sum(axis=1))
    assume((np.diff(distances) > 0).all())
    truth = KNeighborsClassifier(1).fit(X, y).predict([x])[0]
    assert exercise_function("setting-the-stage/nearest_label")(X, y, x) == truth


# --- tests and intervals ----------------------------------------------------


@oracle
@given(DATA, sizes(2, 9), sizes(2, 9))
def test_two_groups(data, n1, n2):
    x, y = varied(table(data, n1)), varied(table(data, n2))
    test = stats.ttest_ind(x, y, equal_var=False)
    t, nu = exercise_function("statistics/welch_t")(x, y)
    assert (t, nu) == (near(test.statistic), near(test.df))
    low, high = test.confidence_interval(0.95)
    gaps = np.append(x, np.nan)
    ours = exercise_function("statistics/welch_interval")(gaps, y)
    assert ours == (near(low), near(high))
    pooled = stats.ttest_ind(x, y).statistic * np.sqrt(1 / n1 + 1 / n2)
    assert exercise_function("statistics/cohens_d")(x, y) == near(pooled)


@oracle
@given(DATA, sizes(2, 9))
def test_pairs(data, n):
    a, b = table(data, n), table(data, n)
    varied(a - b)
    low, high = stats.ttest_1samp(a - b, 0).confidence_interval(0.95)
    ours = exercise_function("gradient-descent/paired_interval")(a, b)
    assert ours == (near(low), near(high))


@oracle
@given(DATA, sizes(2, 4), sizes(2, 4))
def test_exact_permutation_tests(data, n1, n2):
    x, y = table(data, n1), table(data, n2)
    for ours, centre in (
        (exercise_function("statistics/permutation_p"), np.mean),
        (exercise_function("statistics/median_test"), np.median),
    ):

        def gap(a, b, axis, centre=centre):
            return abs(centre(a, axis=axis) - centre(b, axis=axis))

        truth = stats.permutation_test(
            (x, y), gap, n_resamples=np.inf, alternative="greater"
        )
        assert ours(x, y) == near(truth.pvalue)


# --- distributions ----------------------------------------------------------


@oracle
@given(sizes(1, 12), sizes(0, 12), SHARE)
def test_binomial(n, k, p):
    assume(k <= n)
    ours = exercise_function("more-probability/successes_at_least")(n, k, p)
    assert ours == near(stats.binom.sf(k - 1, n, p))
    odd = 2 * n - 1
    ours = exercise_function("probability/majority_wrong")(odd, p)
    assert ours == near(stats.binom.sf(odd // 2, odd, p))


@oracle
@given(sizes(1, 12), sizes(0, 12), sizes(0, 12), sizes(0, 12))
def test_hypergeometric(size, faulty, drawn, j):
    assume(max(faulty, drawn) <= size)
    ours = exercise_function("probability/faulty_in_sample")(size, faulty, drawn, j)
    assert ours == near(stats.hypergeom.pmf(j, size, faulty, drawn))
    assume(faulty >= 1 and drawn >= 1)
    at_least = stats.hypergeom(size, faulty, drawn).sf
    ours = exercise_function("probability/second_ace")(size, faulty, drawn)
    assert ours == near(at_least(1) / at_least(0))


@oracle
@given(sizes(1, 12), sizes(1, 12), sizes(1, 4), sizes(2, 6))
def test_counting(n, k, dice, sides):
    count = exercise_function("probability/count_selections")
    assert count(n, k, False, False) == special.comb(n, k, exact=True)
    assert count(n, k, True, False) == special.perm(n, k, exact=True)
    assert count(n, k, False, True) == special.comb(n, k, exact=True, repetition=True)
    assert count(n, k, True, True) == n**k
    shared = exercise_function("probability/shared_birthday")(n, k)
    assert shared == near(1 - special.perm(k, n) / k**n)
    total = exercise_function("probability/probability_of_total")
    one = np.poly1d(np.append(np.ones(sides), 0) / sides)  # generating function
    for s in range(dice * sides + 2):
        assert total(dice, sides, s) == near((one**dice).coeffs[::-1][s : s + 1].sum())


@oracle
@given(DATA, sizes(1, 6))
def test_at_least_one(data, n):
    p = shares(data, n + 1, low=1)[:n]
    ours = exercise_function("probability/at_least_one")(p)
    assert ours == near(-np.expm1(special.xlog1py(1, -p).sum()))


@oracle
@given(sizes(1, 12), INSIDE, INSIDE, sizes(0, 30), INSIDE)
def test_poisson(k, t, rate, mean, risk):
    ours = exercise_function("more-probability/event_within")(k, 8 * t, rate)
    assert ours == near(stats.gamma.cdf(8 * t, k, scale=1 / rate))
    ours = exercise_function("more-probability/smallest_stock")(mean + t, risk)
    assert ours == max(stats.poisson.ppf(1 - risk, mean + t), 0)


@oracle
@given(numbers(), numbers(), numbers(), numbers(0, 4), sizes(1, 50))
def test_normal(a, b, mu, sigma, n):
    assume(a <= b and sigma > 0)
    ours = exercise_function("more-probability/normal_between")(a, b, mu, sigma**2)
    area = integrate.quad(stats.norm(mu, sigma).pdf, a, b)[0]
    assert ours == near(area, abs_=1e-8)
    ours = exercise_function("more-probability/sum_above")(n, mu, sigma, b)
    assert ours == near(stats.norm.sf(b, n * mu, np.sqrt(n) * sigma))


@oracle
@given(DATA, sizes(1, 8), numbers(0, 4))
def test_losses_are_log_likelihoods(data, n, sigma):
    assume(sigma > 0)
    y, y_hat = table(data, n, low=-100, high=100), table(data, n)
    ours = exercise_function("more-probability/normal_nll")(y, y_hat, sigma)
    assert ours == near(-stats.norm.logpdf(y, y_hat, sigma).mean())
    counts, z = whole(data, n, high=3000), table(data, n, high=8)
    truth = -stats.poisson.logpmf(counts, np.exp(z)) - special.gammaln(counts + 1)
    ours = exercise_function("more-probability/poisson_loss")(counts, z)
    assert ours == near(truth.mean(), abs_=1e-7)


@oracle
@given(DATA, sizes(1, 8), numbers(1, 9), sizes(1, 9))
def test_likelihood_with_full_shelves(data, n, lam, stock):
    sold = np.minimum(whole(data, n, high=9), stock)
    days = stats.poisson.pmf(np.arange(stock), lam)
    table_of = np.append(days, stats.poisson.sf(stock - 1, lam))
    ours = exercise_function("more-probability/sold_out_log_likelihood")
    assert ours(lam, sold, stock) == near(np.log(table_of[sold]).sum())


@oracle
@given(DATA, sizes(1, 8))
def test_geometric_fit(data, n):
    x = varied(np.append(whole(data, n, low=1, high=9), 1))
    found = optimize.minimize_scalar(
        lambda p: -stats.geom.logpmf(x, p).sum(), bounds=(0, 1), method="bounded"
    )
    ours = exercise_function("more-probability/fit_geometric")(x)
    assert ours == pytest.approx(found.x, abs=1e-4)


@oracle
@given(numbers(0, 9), numbers(0, 9))
def test_gamma(mean, variance):
    assume(mean > 0 and variance > 0)
    shape, scale = exercise_function("more-probability/gamma_arguments")(mean, variance)
    moments = stats.gamma.stats(shape, scale=scale)
    assert moments == (near(mean), near(variance))


@oracle
@given(DATA, sizes(1, 6), SHARE)
def test_quantile_of_a_table(data, n, q):
    counts = whole(data, n, low=1)
    counts[0] += -counts.sum() % 8  # the shares are exact in binary
    size = 1 << int(counts.sum() - 1).bit_length()
    counts[0] += size - counts.sum()
    values = np.array(data.draw(st.permutations(range(n)))) - 2.0
    assume(q > 0)
    truth = np.quantile(values, q, weights=counts / size, method="inverted_cdf")
    ours = exercise_function("more-probability/table_quantile")
    assert ours(values, counts / size, q) == truth


# --- several variables ------------------------------------------------------


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4))
def test_covariance_of_a_table(data, r, c):
    counts = whole(data, r, c, low=0, high=3)
    counts[0, 0] += 1
    x, y = table(data, r), table(data, c)
    i, j = np.indices((r, c))
    truth = np.cov(x[i.ravel()], y[j.ravel()], fweights=counts.ravel(), ddof=0)[0, 1]
    ours = exercise_function("more-probability/table_covariance")
    assert ours(x, y, counts / counts.sum()) == near(truth)


@oracle
@given(DATA, sizes(2, 6), sizes(1, 4), sizes(1, 4))
def test_covariance_behind_a_layer(data, n, d, k):
    X, W, b = table(data, n, d), table(data, d, k), table(data, k)
    cov = np.cov(X, rowvar=False).reshape(d, d)
    ours = exercise_function("more-probability/layer_covariance")
    mean, after = ours(W, b, X.mean(axis=0), cov)
    Z = X @ W + b
    assert mean == near(Z.mean(axis=0))
    assert after == near(np.cov(Z, rowvar=False).reshape(k, k), abs_=1e-10)


@oracle
@given(DATA)
def test_conditional_normal(data):
    mu, B, x = table(data, 2), table(data, 2, 2), table(data, 2)
    Sigma = B @ B.T + np.eye(2) / 2
    ours = exercise_function("more-probability/conditional_normal")
    mean, variance = ours(mu, Sigma, x[0])
    truth = stats.multivariate_normal(mu, Sigma).logpdf(x)
    truth -= stats.norm.logpdf(x[0], mu[0], np.sqrt(Sigma[0, 0]))
    assert stats.norm.logpdf(x[1], mean, np.sqrt(variance)) == near(truth)


@oracle
@given(sizes(1, 6), numbers(0, 4), SHARE)
def test_variance_of_an_average(n, variance, share):
    share = (1 + 1 / n) * share - 1 / n  # the least that n equal ones can share
    S = np.full((n, n), share * variance)
    np.fill_diagonal(S, variance)
    one = stats.multivariate_normal(np.zeros(n), S, allow_singular=True)
    truth = np.full(n, 1 / n) @ one.cov @ np.full(n, 1 / n)
    ours = exercise_function("more-probability/average_variance")
    assert ours(n, variance, share * variance) == near(truth)


# --- information ------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 6))
def test_information(data, n):
    p, q = shares(data, n), shares(data, n)
    truth = stats.entropy(p, q)  # zeros in p add nothing, in q it may be infinite
    assert exercise_function("more-probability/kl_divergence")(p, q) == near(truth)
    for base in (2, math.e):
        ours = exercise_function("more-probability/entropy_of")(p, base)
        assert ours == near(stats.entropy(p, base=base))
    # The pages' own short forms are for tables without zeros.
    p, q = shares(data, n, low=1), shares(data, n, low=1)
    entropy = page_function("more-probability/information", "entropy")
    cross = page_function("more-probability/information", "cross_entropy")
    kl = page_function("more-linear-algebra/norms-and-distances", "kl")
    assert entropy(p) == near(stats.entropy(p))
    assert kl(p, q) == near(special.rel_entr(p, q).sum())
    assert cross(p, q) == near(stats.entropy(p) + stats.entropy(p, q))


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4))
def test_mutual_information(data, r, c):
    counts = whole(data, r, c)
    counts[0, 0] += 1
    truth = metrics.mutual_info_score(None, None, contingency=counts)
    ours = exercise_function("more-probability/information_in_table")(counts)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(1, 5), sizes(1, 5))
def test_log_sum_exp(data, n, k):
    Z = table(data, n, k, low=-1000, high=1000)
    truth = special.logsumexp(Z, axis=1)
    assert exercise_function("setting-the-stage/lse_rows")(Z) == near(truth)
    page = page_function(
        "setting-the-stage/floating-point-and-randomness", "log_sum_exp"
    )
    ours = exercise_function("setting-the-stage/log_mean_exp")
    for z, value in zip(Z, truth, strict=True):
        assert page(z) == near(value)
        assert ours(10 * z) == near(special.logsumexp(10 * z, b=1 / k))


# --- Bayes ------------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 9), sizes(1, 9), sizes(0, 9), sizes(1, 5))
def test_beta(data, alpha, beta, k, m):
    n = k + data.draw(sizes(0, 9))
    a, b = alpha + k, beta + n - k
    ours = exercise_function("more-probability/predict_run")(alpha, beta, k, n, m)
    assert ours == near(stats.betabinom.pmf(m, m, a, b))
    summary = exercise_function("more-probability/summarize_posterior")
    mean, top, low, high = summary(alpha + 0.5, beta + 0.5, k, n)
    posterior = stats.beta(a + 0.5, b + 0.5)
    assert mean == near(posterior.mean())
    assert (low, high) == near(posterior.interval(0.95))
    found = optimize.minimize_scalar(
        lambda x: -posterior.logpdf(x), bounds=(0, 1), method="bounded"
    )
    assert top == pytest.approx(found.x, abs=1e-4)


@oracle
@given(DATA, sizes(0, 9), sizes(0, 9))
def test_which_recipe(data, k1, k2):
    n1, n2 = k1 + data.draw(sizes(0, 9)), k2 + data.draw(sizes(0, 9))
    old, new = stats.beta(1 + k1, 1 + n1 - k1), stats.beta(1 + k2, 1 + n2 - k2)
    truth = integrate.quad(lambda x: new.pdf(x) * old.cdf(x), 0, 1)[0]
    ours = exercise_function("more-probability/recipe_better")(k1, n1, k2, n2)
    assert ours == pytest.approx(truth, abs=0.01)


@oracle
@given(DATA, sizes(1, 6), sizes(0, 50_000), sizes(0, 50_000))
def test_posteriors_on_tables(data, m, k, missed):
    theta = np.array(data.draw(st.lists(INSIDE, min_size=m, max_size=m, unique=True)))
    prior = shares(data, m, low=1)
    scores = np.log(prior) + stats.binom.logpmf(k, k + missed, theta)
    ours = exercise_function("more-probability/grid_posterior")
    assert ours(theta, prior, k, k + missed) == near(special.softmax(scores), rel=1e-6)
    likelihood = stats.binom.pmf(k % 9, k % 9 + missed % 9, theta)
    scores = np.log(prior) + np.log(likelihood)
    ours = exercise_function("more-probability/posterior_table")(prior, likelihood)
    assert ours == near(special.softmax(scores))


@oracle
@given(DATA, sizes(1, 8), sizes(1, 4), sizes(2, 4), numbers(0, 4))
def test_naive_bayes_of_texts(data, n, words, k, alpha):
    assume(alpha > 0)
    y = np.append(np.arange(k), whole(data, n, high=k - 1))  # every class occurs
    X, new = whole(data, n + k, words), whole(data, 5, words, high=3000)
    model = naive_bayes.MultinomialNB(alpha=alpha).fit(X, y)
    p_w = exercise_function("more-probability/word_probabilities")(X, y, k, alpha)
    assert p_w == near(np.exp(model.feature_log_prob_))
    p_c = np.exp(model.class_log_prior_)
    ours = exercise_function("more-probability/classify_texts")(new, p_c, p_w)
    assert ours == near(model.predict_proba(new), rel=1e-6)
    model = naive_bayes.BernoulliNB(alpha=alpha).fit(X, y)
    ours = exercise_function("more-probability/classify_binary")
    on = np.exp(model.feature_log_prob_)
    new = whole(data, 5, words, high=1)
    chosen = ours(new.astype(float), np.exp(model.class_log_prior_), on)
    scores = model.predict_log_proba(new)
    assert scores[np.arange(5), chosen] == near(scores.max(axis=1))  # ties may differ


@oracle
@given(DATA, sizes(2, 4), sizes(1, 6))
def test_normal_classes(data, k, n):
    mu, x = table(data, k), table(data, n)
    sigma = table(data, k, low=1, high=3)
    old, new = shares(data, k, low=1), shares(data, k, low=1)
    log_p = stats.norm.logpdf(x[:, None], mu, sigma)  # (n, k)
    ours = exercise_function("more-probability/which_oven")(x, old, mu, sigma)
    assert ours == near(special.softmax(np.log(old) + log_p.sum(axis=0)))
    model = naive_bayes.GaussianNB(priors=old, var_smoothing=0)
    model.fit(np.concatenate([mu - sigma, mu + sigma])[:, None], np.tile(range(k), 2))
    before = model.predict_proba(x[:, None])
    assume((before > 1e-30).all())
    model.class_prior_ = new
    ours = exercise_function("more-probability/correct_for_prior")(before, old, new)
    assert ours == near(model.predict_proba(x[:, None]), rel=1e-6)


def test_how_much_is_covered():
    assert len(covered(__file__)) >= 60
