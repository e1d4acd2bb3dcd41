Feature: What became of a forecast
  A claim is held against a log of what happened. Every verdict names the evidence and the rule,
  and a reader can go back to any past day.

  Background:
    Given the record shows
      | id | date        | event          | place                | actor             | outcome |
      | E1 | 16 May 2018 | control_change | Rastan               | Syrian Arab Army  | gained  |
      | E2 | 21 May 2018 | control_change | Yarmouk Camp         | Syrian Arab Army  | gained  |
      | E3 | 5 June 2018 | status         | ISIS pocket in Homs  | ISIS              | held    |
    And the record is complete for
      | place        | event          | from         | to               |
      | Afrin        | control_change | 1 March 2018 | 31 December 2019 |

  Rule: A claim is judged only by events inside its window

    Example: In time
      Given Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is true, by E1

    Example: On the last day
      Given Ada wrote on 25 April 2018
        """
        Rastan will be liberated by May 16
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is true, by E1

    Example: Five days late is false, and the days are told
      Given Ada wrote on 25 April 2018
        """
        Yarmouk will be liberated by May 16
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Yarmouk Camp" is false, by E2
      And it came 5 days late

  Rule: Nothing is false before its window is over

    Example: There is still time
      Given Ada wrote on 25 April 2018
        """
        Yarmouk will be liberated in May 2018
        """
      When the claims are resolved on 20 May 2018
      Then the verdict on "Yarmouk Camp" is pending

    Example: What happened early is true at once
      Given Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 20 May 2018
      Then the verdict on "Rastan" is true, by E1

  Rule: Silence is false only where the record claims to be complete

    Example: A complete record
      Given Ada wrote on 25 April 2018
        """
        Afrin will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Afrin" is false, by silence

    Example: A record that promises nothing
      Given Ada wrote on 25 April 2018
        """
        Palmyra will be captured in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Palmyra" is unknown

  Rule: Somebody else holding the place at the deadline speaks against a gain

    Example: Seen five days after the deadline
      Given Ada wrote on 25 April 2018
        """
        The ISIS pocket in Homs is going to fall in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "ISIS pocket in Homs" is false, by E3

  Rule: What was already so when it was written is no forecast

    Example: Yesterday's news
      Given Ada wrote on 20 May 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is void

  Rule: In an order, what comes first counts

    Example: The first named came second
      Given Ada wrote on 25 April 2018
        """
        The next will be 1) Yarmouk, 2) Rastan
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Yarmouk Camp" is false, by E1 and E2
