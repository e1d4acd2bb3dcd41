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
