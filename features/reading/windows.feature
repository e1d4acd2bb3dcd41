Feature: The days a forecast is about
  The little words decide: "before July" and "by July" end a month apart.
  A day is a whole local day, and the day of writing counts.

  Rule: A phrase names a window of days

    Scenario Outline: "<phrase>" on 10 April 2018
      When "<phrase>" is read on 10 April 2018
      Then the window runs from <earliest> to <latest>

      Examples:
        | phrase                    | earliest         | latest           |
        | before July 2018          | 10 April 2018    | 30 June 2018     |
        | by May                    | 10 April 2018    | 31 May 2018      |
        | by the end of 2019        | 10 April 2018    | 31 December 2019 |
        | in May, 2018              | 1 May 2018       | 31 May 2018      |
        | in 2018                   | 10 April 2018    | 31 December 2018 |
        | on April 20               | 20 April 2018    | 20 April 2018    |
        | within 48 hours           | 10 April 2018    | 12 April 2018    |
        | in three weeks            | 10 April 2018    | 1 May 2018       |
        | next month                | 1 May 2018       | 31 May 2018      |
        | next year                 | 1 January 2019   | 31 December 2019 |
        | until the end of the year | 10 April 2018    | 31 December 2018 |
        | in Q3 2018                | 1 July 2018      | 30 September 2018 |

  Rule: Parts, lengths and ranges name their days too

    Scenario Outline: "<phrase>" on 10 April 2018
      When "<phrase>" is read on 10 April 2018
      Then the window runs from <earliest> to <latest>

      Examples:
        | phrase                                | earliest      | latest           |
        | mid-May                               | 11 May 2018   | 20 May 2018      |
        | early to mid June                     | 1 June 2018   | 20 June 2018     |
        | the second week of June               | 11 June 2018  | 17 June 2018     |
        | week 20                               | 14 May 2018   | 20 May 2018      |
        | the first Monday next month           | 7 May 2018    | 7 May 2018       |
        | in 5 business days                    | 10 April 2018 | 17 April 2018    |
        | two weeks after Easter 2019           | 5 May 2019    | 5 May 2019       |
        | between now and November 15th         | 10 April 2018 | 15 November 2018 |
        | by 2025 or 2030                       | 10 April 2018 | 31 December 2030 |
        | by the end of the 2019-20 season      | 10 April 2018 | 31 May 2020      |
        | less than a week from now             | 10 April 2018 | 17 April 2018    |
        | nxt wk mon                            | 16 April 2018 | 16 April 2018    |

  Rule: A year that is not written follows from what the verbs say

    Scenario Outline: "<sentence>" on 10 April 2018
      When "<sentence>" is read on 10 April 2018
      Then the window runs from <earliest> to <latest>

      Examples:
        | sentence                                    | earliest        | latest        |
        | The minister will resign on 5 April         | 5 April 2019    | 5 April 2019  |
        | The minister resigned on 5 April            | 5 April 2018    | 5 April 2018  |
        | At a rally on Monday, he blamed the army    | 9 April 2018    | 9 April 2018  |
        | The match was postponed until Saturday      | 10 April 2018   | 14 April 2018 |

  Rule: A vague phrase has a strict and a lenient end

    Example: A month or so
      When "in another month or so" is read on 10 April 2018
      Then the strict end is 10 May 2018
      And the lenient end is 25 May 2018

    Example: Soon has no length at all
      When "soon" is read on 10 April 2018
      Then the window is vague and open

  Rule: What is no date yields no window

    Scenario Outline: "<text>" holds no date
      When "<text>" is read on 10 April 2018
      Then no window is found

      Examples:
        | text                     |
        | Syria should buy S-300   |
        | 1, 2, 4 sound right      |
        | they may leave           |
        | they march on the city   |
        | 70% of the camp          |
        | Leeds won 2-1            |
        | version 3.2.1 is out     |
        | come on any Friday       |
        | killed by 2018 soldiers  |
        | temperatures in the 80s  |
        | the Good Friday accords  |
