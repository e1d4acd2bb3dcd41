Feature: Claims of other forms
  Not every forecast says that something happens in a window. Each form has its own way of being decided.

  Background:
    Given the record shows
      | id | date         | event           | place             | actor            | outcome |
      | E1 | 10 May 2018  | status          | Al-Tanf           | United States    | held    |
      | E2 | 18 June 2018 | offensive_start | Daraa Governorate | Syrian Arab Army |         |
      | E3 | 12 July 2018 | control_change  | Daraa city        | Syrian Arab Army | gained  |
      | E4 | 31 July 2018 | control_change  | Daraa Governorate | Syrian Arab Army | gained  |
    And the record is complete for
      | place | event          | from         | to               |
      | Idlib | control_change | 1 March 2018 | 31 December 2019 |

  Rule: A denied claim is true when what it denies stays away

    Example: It did not come
      Given Ada wrote on 25 April 2018
        """
        The army will not liberate Idlib in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Idlib" is true

    Example: It came after all
      Given Ada wrote on 25 April 2018
        """
        Daraa will not be liberated in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is false, by E4

  Rule: "A or B" comes true with one of them, and fails only when all have failed

    Example: One of the two is enough
      Given Ada wrote on 25 April 2018
        """
        Idlib or Daraa will be liberated in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Idlib or Daraa Governorate" is true, by E4

    Example: Neither of the two
      Given Ada wrote on 25 April 2018
        """
        Idlib or Daraa will be liberated by June 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Idlib or Daraa Governorate" is false, by E4

    Example: With one it is too late, with the other it is not known
      Given Ada wrote on 25 April 2018
        """
        Raqqa or Daraa will be liberated by June 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Raqqa or Daraa Governorate" is unknown

    Example: Denied, it is two claims
      Given Ada wrote on 25 April 2018
        """
        Neither Idlib nor Daraa will be liberated in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Idlib" is true
      And the verdict on "Daraa Governorate" is false, by E4

  Rule: A part does not give the whole

    Example: The city fell in time, the governorate did not
      Given Ada wrote on 25 April 2018
        """
        The whole Daraa province will be liberated by July 15
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is false, by E4

  Rule: A claim without a date is given a horizon of a year

    Example: Within the year
      Given Ada wrote on 25 April 2018
        """
        They will liberate Daraa
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is true, by E4

    Example: The year is not over
      Given Ada wrote on 25 April 2018
        """
        They will liberate Idlib
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Idlib" is pending

  Rule: A vague end is judged strictly and leniently

    Example: True only under the lenient end
      Given Ada wrote on 1 June 2018
        """
        Daraa will be liberated in six weeks or so
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is false, by E4
      And leniently it is true

  Rule: A condition that does not come about makes the claim void

    Example: The city held out
      Given Ada wrote on 25 April 2018
        """
        If Idlib is captured, Daraa will be liberated in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is void

  Rule: A condition that was met is named, and the claim is judged from that day on

    Example: First the city, then the rest
      Given Ada wrote on 25 April 2018
        """
        If Daraa city is captured, the whole Daraa province will be liberated in 2018
        """
      When the claims are resolved on 1 February 2019
      Then the verdict on "Daraa Governorate" is true, by E4 and E3

  Rule: In an order, what came on one day came neither first nor second

    Example: Level
      Given the record shows
        | id | date        | event          | place        | actor            | outcome |
        | E1 | 21 May 2018 | control_change | Yarmouk Camp | Syrian Arab Army | gained  |
        | E2 | 21 May 2018 | control_change | Rastan       | Syrian Arab Army | gained  |
      And Ada wrote on 25 April 2018
        """
        The next will be 1) Yarmouk, 2) Rastan
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Yarmouk Camp" is ambiguous, by E1 and E2

  Rule: A claim that names no kind of event is pending while there is time, then unknown

    Example: Words that no record holds
      Given Ada wrote on 25 April 2018
        """
        The rebels in Idlib will regret it before July 2018
        """
      When the claims are resolved on 1 June 2018
      Then the only verdict is pending
      When the claims are resolved on 1 February 2019
      Then the only verdict is unknown

  Rule: A price is judged by what was measured

    Example: Reached on the way
      Given the record of measurements shows
        | id | date            | what    | value | low   | high  |
        | E1 | 20 June 2018    | Bitcoin | 10500 |       |       |
        | E2 | 31 December 2018| Bitcoin | 3700  |       |       |
      And Ada wrote on 25 April 2018
        """
        Bitcoin will reach $10,000 by the end of 2018
        """
      When the claims on markets are resolved on 1 February 2019
      Then the verdict on "Bitcoin" is true, by E1

    Example: The bound lies inside the margin
      Given the record of measurements shows
        | id | date            | what    | value | low   | high  |
        | E1 | 20 June 2018    | Bitcoin | 10000 | 9800  | 10200 |
      And Ada wrote on 25 April 2018
        """
        Bitcoin will be above $10,000 on 20 June 2018
        """
      When the claims on markets are resolved on 1 February 2019
      Then the verdict on "Bitcoin" is ambiguous, by E1
