Feature: Did things happen as often as said
  A forecaster is calibrated when of all things called 70% about 70 in 100 happen. These figures ask how far that
  holds. Few forecasts stray from it by luck alone, so that none of them should be quoted without its interval.

  Rule: Miscalibration: what would be saved if each chance were replaced by the rate that came true

    Example: Nine in ten promised, six in ten came: 0.33 - 0.24
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "miscalibration" is 0.09

    Example: Right about how often
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 4 |
      When they are scored
      Then "miscalibration" is 0

  Rule: Discrimination: what telling cases apart saves over one chance for all

    Example: 80% came true three times in five, 20% twice
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 3 |
        | 20%       | 5         | 2 |
      When they are scored
      Then "discrimination" is 0.01

    Example: One chance for all tells nothing apart
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "discrimination" is 0

  Rule: Uncertainty: how hard the questions were, whoever answers them

    Example: Six in ten came true: 0.6 * 0.4
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "uncertainty" is 0.24

  Rule: The Brier score is miscalibration less discrimination plus uncertainty

    Example: The parts add up
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 70%       | 1         | 0 |
        | 40%       | 1         | 1 |
        | 20%       | 1         | 0 |
      When they are scored
      Then the parts of the Brier score add up to it

  Rule: The log score falls into the same three parts

    Example: The parts of nine in ten promised and six in ten come, which make 0.984 together
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "miscalibration, log" is 0.311
      And "discrimination, log" is 0
      And "uncertainty, log" is 0.673

  Rule: Reliability: the squared gap between said and come, with like chances thrown together in ten bins

    Example: A gap of 0.2 in both bins: 0.2 * 0.2
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 3 |
        | 20%       | 5         | 2 |
      When they are scored
      Then "reliability" is 0.04

  Rule: Resolution: how far the bins lie from the base rate, squared

    Example: 60% and 40% come, 50% overall: 0.1 * 0.1
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 3 |
        | 20%       | 5         | 2 |
      When they are scored
      Then "resolution" is 0.01
      And "uncertainty, 10 bins" is 0.25

  Rule: What bins throw together is accounted for

    Example: 62% and 68% share a bin, and the larger came true: 0.2434 = 0.0225 - 0 + 0.25 + 0.0009 - 0.03
      Given these chances were said
        | chance    | times     | came true |
        | 62%       | 1         | 0 |
        | 68%       | 1         | 1 |
      When they are scored
      Then "reliability" is 0.0225
      And "variance within bins" is 0.0009
      And "covariance within bins" is 0.03
      And "Brier score" is 0.2434

  Rule: The mean gap weighs the gap of each bin by its size; the largest gap is the worst bin, however small

    Example: Ten said 90% and six came, two said 50% and one came: (10 * 0.3 + 2 * 0) / 12
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
        | 50%       | 2         | 1 |
      When they are scored
      Then "mean gap, 10 equal bins" is 0.25
      And "largest gap, 10 equal bins" is 0.3

  Rule: Bins of equal number hold about as many forecasts each, and equal chances stay together

    Example: 62% and 68% get a bin each
      Given these chances were said
        | chance    | times     | came true |
        | 62%       | 1         | 0 |
        | 68%       | 1         | 1 |
      When they are scored
      Then "mean gap, 10 bins as full" is 0.47
      And "largest gap, 10 bins as full" is 0.62

  Rule: The smoothed gap needs no bins

    Example: Nine in ten promised and six in ten come
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "mean gap, smoothed" is 0.3

    Example: Calibrated
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 4 |
      When they are scored
      Then "mean gap, smoothed" is 0

  Rule: Spiegelhalter's Z asks whether misses are larger than honest chances would make them; beyond 2 is hard to believe

    Example: Four of ten sure things fail
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "Spiegelhalter's Z" is 3.162
      And "p of Spiegelhalter's Z" is 0.002

    Example: As many as promised
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 4 |
      When they are scored
      Then "Spiegelhalter's Z" is 0
      And "p of Spiegelhalter's Z" is 1

  Rule: Cox intercept and slope: 0 and 1 for the calibrated; a slope below 1 means chances too extreme

    Example: Three in four said, three in four come, on both sides
      Given these chances were said
        | chance    | times     | came true |
        | 75%       | 4         | 3 |
        | 25%       | 4         | 1 |
      When they are scored
      Then "Cox intercept" is 0
      And "Cox slope" is 1

    Example: 80% and 20% said where 60% and 40% come
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 3 |
        | 20%       | 5         | 2 |
      When they are scored
      Then "Cox slope" is 0.292

    Example: Told apart without a slip, the slope has no end and is not given
      Given these chances were said
        | chance    | times     | came true |
        | 60%       | 1         | 1 |
        | 20%       | 1         | 0 |
      When they are scored
      Then "Cox slope" is absent: the chances separate the outcomes perfectly: no finite fit

  Rule: Calibration in the large is below 0 when things come true less often than said

    Example: 90% said, 50% come: the log odds are off by 2.197
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "calibration in the large" is -2.197
