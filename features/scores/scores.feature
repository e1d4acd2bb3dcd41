Feature: Whose word about the future is worth anything
  Only claims that came true or false are scored; everything else is counted and shown.

  Rule: The Brier score is the mean squared miss

    Example: Sure and right, sure and wrong
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 0.9         | yes     |
        | Ada        | q2       | 0.9         | no      |
      When the table is scored
      Then the Brier score of "Ada" is 0.41

  Rule: Nothing is reported where there is nothing to report

    Example: No outcome is known yet
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 0.9         |         |
      When the table is scored
      Then the overall Brier score is absent, with the reason
      And 1 forecast was left out

  Rule: A rate comes with its interval

    Example: Two of two is not certainty
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 0.9         | yes     |
        | Ada        | q2       | 0.8         | yes     |
      When the table is scored
      Then the hit rate of "Ada" is 1.0 on 2 forecasts
      And its interval begins below 0.5
