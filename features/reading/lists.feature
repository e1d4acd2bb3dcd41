Feature: Lists of stated chances
  Many people publish, once a year, a list of statements with a chance for each. Every item is a claim of its own,
  complete in words and in time, and what grades an old list is no part of it.

  Rule: What a list says once holds for every item

    Example: Headings, a day for all, and an item that goes on from the one before
      Given a saved page of 3 January 2024
        """
        My predictions. Unless noted, each is judged on December 31, 2024.

        SEA

        1. The ferry carries over 10,000 people: 80%
        2. ...20,000: 30%
        3. The lighthouse is sold by the end of June: 5%

        HOME

        4. [redacted]: 60%
        """
      When the page is read
      Then these statements are found
        | statement                                 | chance | topic | latest           |
        | The ferry carries over 10,000 people      | 0.8    | SEA   | 31 December 2024 |
        | The ferry carries over 20,000 people      | 0.3    | SEA   | 31 December 2024 |
        | The lighthouse is sold by the end of June | 0.05   | SEA   | 30 June 2024     |
        | [redacted]                                | 0.6    | HOME  | 31 December 2024 |

  Rule: A list told again keeps its chances and its year

    Example: Marks of what came true, and how often
      Given a saved page of 4 January 2024
        """
        2023 Predictions: Results

        - True — The ferry sails all year: 80%
        - The captain retires (55%): wrong, he stayed
        - ❌ It snows in May: 10%

        Of 80% predictions, I got 8 right and 2 wrong, for a total of 80%
        """
      When the page is read
      Then these statements are found
        | statement                | chance | topic | latest           |
        | The ferry sails all year | 0.8    |       | 31 December 2023 |
        | The captain retires      | 0.55   |       | 31 December 2023 |
        | It snows in May          | 0.1    |       | 31 May 2023      |

  Rule: Several chances on a line are several claims

    Example: A ladder of amounts
      Given a saved page of 3 January 2024
        """
        Forecasts for 2024

        - Inflation is above 3%/4%/5%: 80%/40%/10%
        - The ferry sinks: 1 in 50
        """
      When the page is read
      Then these statements are found
        | statement             | chance | topic | latest           |
        | Inflation is above 3% | 0.8    |       | 31 December 2024 |
        | Inflation is above 4% | 0.4    |       | 31 December 2024 |
        | Inflation is above 5% | 0.1    |       | 31 December 2024 |
        | The ferry sinks       | 0.02   |       | 31 December 2024 |

  Rule: Shares and scores are no chances

    Example: A poll
      Given a saved page of 3 January 2024
        """
        What voters say:
        - The mayor should resign: 62%
        - The tax should fall: 48%
        - The ferry should stay: 71%
        """
      When the page is read
      Then no claim is found

  Rule: Under a line that announces predictions every item is one, without a chance

    Example: A list for the year
      Given a saved page of 3 January 2024
        """
        My predictions for 2024:

        1. The mayor steps down. She has had enough.
        2. Copper trades above $5.
        3. No ferry sinks before June.
        """
      When the page is read
      Then these claims are found
        | target | latest           |
        | mayor  | 31 December 2024 |
        | Copper | 31 December 2024 |
        | ferry  | 31 May 2024      |

    Example: How such a list came out is no forecast
      Given a saved page of 3 January 2024
        """
        My predictions from last year, and how they did:

        1. The mayor steps down. She did.
        2. Copper trades above $5. Wrong.
        """
      When the page is read
      Then no claim is found

  Rule: A prediction told again with its outcome is kept and never scored

    Example: One list graded, the next one made
      Given a saved page of 4 January 2024
        """
        My 2023 predictions, graded

        1. The ferry will sail all year.
        Right, but only just.
        2. The captain will retire.
        Wrong.

        Predictions for 2024:

        1. The lighthouse will be sold.
        2. The mayor will step down.
        """
      When the page is read
      Then these claims are told after the event, or not
        | target     | told after |
        | ferry      | yes        |
        | captain    | yes        |
        | lighthouse | no         |
        | mayor      | no         |
