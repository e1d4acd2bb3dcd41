Feature: How sure a forecaster sounds
  A number that the forecaster wrote is taken as it is. A word is read through the median of a published survey,
  and is always told apart from a number.

  Rule: A stated number is the forecaster's own

    Scenario Outline: <words>
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found
      And its chance is <chance>, as stated

      Examples:
        | words                                               | chance |
        | 70% chance that Norwich will be relegated in May.   | 0.7    |
        | Norwich will be relegated in May, 60-70% sure       | 0.65   |
        | 7 in 10 that Norwich will be relegated in May.      | 0.7    |
        | I'd put 70% on Norwich going down in May.           | 0.7    |
        | 9 times out of 10 Norwich lose this one.            | 0.9    |
        | Backed Norwich to go down at 3/1                    | 0.25   |
        | The bill passes, 4 in 5.                            | 0.8    |

  Rule: A word is read through a survey

    Scenario Outline: "<words>"
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found
      And its chance is <chance>, read from "<hedge>"

      Examples:
        | words                                          | hedge    | chance |
        | Norwich will probably be relegated in May.     | probably | 0.7    |
        | It is unlikely that Norwich will win in May.   | unlikely | 0.8    |

  Rule: A bare "will" has a reading of its own

    Example: No hedge at all
      Given Ada wrote on 5 January 2024
        """
        Norwich will be relegated in May.
        """
      When the comment is read
      Then one claim is found
      And its chance is 0.976, with no hedge

  Rule: Another table of readings can be chosen, and the word stays

    Scenario Outline: "probably" by <table>
      Given Ada wrote on 5 January 2024
        """
        Norwich will probably be relegated in May.
        """
      When the comment is read by the table "<table>"
      Then one claim is found
      And its chance is <chance>, read from "probably"

      Examples:
        | table  | chance |
        | survey | 0.7    |
        | kent   | 0.75   |
        | icd203 | 0.675  |
        | ipcc   | 0.83   |
