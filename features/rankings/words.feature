Feature: What a word of chance was worth
  A survey says what chance readers hear in a word. The record says how often it came true.

  Rule: The word is reported with its share, interval and number

    Example: Likely
      Given "likely", heard as 75%, was said 118 times and came true 48 times
      Then the report reads "They said “likely”: it happened 41% of the time (95% interval 32 to 50, n = 118)."
      And the data exclude the survey's reading

  Rule: An interval that holds the survey's reading excludes nothing

    Example: Three of four
      Given "likely", heard as 75%, was said 4 times and came true 3 times
      Then the data do not exclude the survey's reading

  Rule: A word counts by what it is about, not by the way the claim was turned

    Example: Who doubts that it opens claims that it does not, at 80%; the survey heard 20% that it does
      Then a claim of 80% from "we doubt" counts the other way round
      But a claim of 75% from "likely" does not

  Rule: A fitted reading is judged on claims it has not seen

    Example: A word that was heard as 90% and came true half the time
      Given "almost certainly", heard as 90%, was said 100 times and came true 50 times
      When readings are fitted here
      Then its reading moves below 0.60
      And the gain on claims not seen is about 0.16, with an interval above 0

    Example: A word that is worth what the survey says gains nothing worth telling
      Given "likely", heard as 75%, was said 100 times and came true 75 times
      When readings are fitted here
      Then the gain on claims not seen is about 0.00
