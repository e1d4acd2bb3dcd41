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

  Rule: A chance of one half for everything is worth a quarter

    Example: Always fifty-fifty
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 0.5         | yes     |
        | Ada        | q2       | 0.5         | no      |
      When the table is scored
      Then the Brier score of "Ada" is 0.25

  Rule: The score is miscalibration less discrimination plus uncertainty

    Example: The parts add up
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 0.9         | yes     |
        | Ada        | q2       | 0.7         | no      |
        | Ada        | q3       | 0.4         | yes     |
        | Ada        | q4       | 0.2         | no      |
      When the table is scored
      Then the parts of the Brier score add up to it

  Rule: A certainty that fails is infinitely bad, and the bounded figure says how it was bounded

    Example: Never say never
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 1           | no      |
        | Ada        | q2       | 0.5         | yes     |
      When the table is scored
      Then the log score is infinite
      And with chances held between 0.1% and 99.9% it is finite
