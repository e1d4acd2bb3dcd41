Feature: Better than what
  A score means little until something else is scored on the same questions. Skill is the share of that other loss
  that the forecaster saved: 1 is perfect, 0 is no better, below 0 is worse.

  Rule: Against the base rate: better than knowing only how often such things happen here

    Example: Three in four right on each side: a Brier score of 0.1875 against 0.25
      Given these chances were said
        | chance    | times     | came true |
        | 75%       | 4         | 3 |
        | 25%       | 4         | 1 |
      When they are scored
      Then "against the base rate" is 0.25

    Example: Saying the base rate itself earns nothing
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 4 |
      When they are scored
      Then "against the base rate" is 0

    Example: Where everything came true nothing can be saved, and no figure is given
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 1         | 1 |
        | 50%       | 1         | 1 |
      When they are scored
      Then "against the base rate" is absent: every outcome is the same: the base rate is 1

  Rule: Against 50%: better than a coin

    Example: The base rate is worth something against a coin: 1 - 0.16 / 0.25
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 5         | 4 |
      When they are scored
      Then "against 50%" is 0.36

  Rule: Against a reference: better than the chances somebody else gave

    Example: Nobody else was named
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "against the reference" is absent: no reference chances were given

    Example: The market said 60% each time; the misses shrink from 0.52 to 0.05
      Given these forecasts with another's
        | question | probability | reference | outcome |
        | q1       | 90%         | 60%       | yes     |
        | q2       | 20%         | 60%       | no      |
      When the table is scored
      Then "against the reference" is 0.904

  Rule: AUC: how often something that happened had been given more than something that did not

    Example: Of the four pairs three are in order
      Given these chances were said
        | chance    | times     | came true |
        | 70%       | 1         | 1 |
        | 60%       | 1         | 0 |
        | 50%       | 1         | 1 |
        | 20%       | 1         | 0 |
      When they are scored
      Then "AUC" is 0.75

    Example: The same chance for everything tells nothing apart
      Given these chances were said
        | chance    | times     | came true |
        | 90%       | 1         | 1 |
        | 90%       | 1         | 0 |
      When they are scored
      Then "AUC" is 0.5

    Example: With one outcome there are no pairs
      Given these chances were said
        | chance    | times     | came true |
        | 80%       | 1         | 1 |
        | 50%       | 1         | 1 |
      When they are scored
      Then "AUC" is absent: every outcome is the same

  Rule: The discrimination slope is the gap between the mean chance of what happened and of what did not

    Example: 60% for what came and 40% for what did not
      Given these chances were said
        | chance    | times     | came true |
        | 70%       | 1         | 1 |
        | 60%       | 1         | 0 |
        | 50%       | 1         | 1 |
        | 20%       | 1         | 0 |
      When they are scored
      Then "discrimination slope" is 0.2
