Feature: Whose word about the future is worth anything
  Only claims that came true or false are scored; everything else is counted and shown.

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

  Rule: What a line of forecasts lacks is told, and the others are scored

    Example: A missing chance, a chance over 100%, and a word that is no outcome
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 90%         | yes     |
        | Ada        | q2       |             | yes     |
        | Ada        | q3       | 140%        | no      |
        | Ada        | q4       | 0,5         | perhaps |
      When the table is scored
      Then "Brier score" rests on 1 forecasts
      And the lines 3, 4 and 5 are told as faulty

    Example: Percent, decimal comma and the usual words for an outcome
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 70%         | TRUE    |
        | Ada        | q2       | 0,7         | yes     |
        | Ada        | q3       | .7          | 1       |
      When the table is scored
      Then "mean chance said" is 0.7
      And "came true" is 1

  Rule: A question that came out both ways is told

    Example: Is it one question?
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | rain     | 70%         | yes     |
        | Ben        | rain     | 20%         | no      |
      When the table is scored
      Then it is said that "rain" came out both ways
