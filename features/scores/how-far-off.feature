Feature: How far off the chances were
  Each figure below measures the same thing on another scale: the distance between the chance somebody said and what
  came, which is 1 when it happened and 0 when it did not. One forecast proves nothing; every figure says how many
  it rests on.

  Rule: The Brier score squares each miss and takes the mean: 0 is perfect, 0.25 is always saying 50%, 1 is sure and wrong

    Example: Said 90% twice, right once: (0.1 * 0.1 + 0.9 * 0.9) / 2
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "Brier score" is 0.41

    Example: A coin for everything
      Given these chances were said
        | chance    | times     | came true |
        | 50%       | 4         | 1 |
      When they are scored
      Then "Brier score" is 0.25

  Rule: The Brier score from 0 to 2 is the same doubled, for comparison with those who count both outcomes

    Example: The same two forecasts
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "Brier score, 0 to 2" is 0.82

  Rule: The log score punishes sureness that fails much harder: 0 is perfect, 0.693 is always 50%

    Example: The mean of 0.105 for the 90% that came and 2.303 for the 10% that did
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "log score, nats" is 1.204

  Rule: The log score in bits counts in doublings: always 50% costs one bit a forecast

    Example: A coin
      Given these chances were said
        | chance    | times     | came true |
        | 50%       | 4         | 1 |
      When they are scored
      Then "log score, bits" is 1

  Rule: A certainty that fails is infinitely bad, and the bounded figure says how it was bounded

    Example: Never say never: with the chance held at 99.9% the miss costs 6.908
      Given these chances were said
        | chance    | times     | came true |
        | 100%      | 1         | 0 |
        | 50%       | 1         | 1 |
      When they are scored
      Then "log score, nats" is infinite
      And "log score, clipped" is 3.8

  Rule: The spherical score rewards instead: 1 is perfect, 0.707 is always 50%

    Example: A coin
      Given these chances were said
        | chance    | times     | came true |
        | 50%       | 4         | 1 |
      When they are scored
      Then "spherical score" is 0.707

    Example: Certain and right
      Given these chances were said
        | chance    | times     | came true |
        | 100%      | 3         | 3 |
      When they are scored
      Then "spherical score" is 1

  Rule: The baseline score is 100 for perfect and 0 for always 50%, and has no floor for the sure and wrong

    Example: A coin
      Given these chances were said
        | chance    | times     | came true |
        | 50%       | 4         | 1 |
      When they are scored
      Then "baseline score" is 0

    Example: Sure and half the time wrong
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "baseline score" is -73.697

  Rule: What came true and what was said stand side by side

    Example: Nine in ten were promised, six in ten came
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 10        | 6 |
      When they are scored
      Then "mean chance said" is 0.9
      And "came true" is 0.6

  Rule: The right side counts how often one leaned the right way; 50% leans nowhere

    Example: Two of three that lean; the coin is not counted
      Given these chances were said
        | chance    | times     | came true |
        | 70%       | 1         | 1 |
        | 60%       | 1         | 0 |
        | 50%       | 1         | 1 |
        | 20%       | 1         | 0 |
      When they are scored
      Then "right side" is 0.667
      And "right side" rests on 3 forecasts
