Feature: Each forecast goes to the one who wrote it
  Pages saved as text come in layouts of every kind. What stands around a comment tells where it begins, whose it is
  and when it was written; what a site prints for itself is said by nobody.

  Rule: A name may stand above the text, below it or beside the stamp

    Example: Name and stamp below what they sign
      Given a saved page of 20 May 2010
        """
        The engineer will leave by Friday.
        riverrat
        May 13, 2010

        The lock will reopen in June, you will see.
        Mary Quill
        May 14, 2010

        The mayor will resign in July.
        Hans Lock
        May 15, 2010
        """
      When the page is read
      Then these claims have these authors
        | target       | author     | written     |
        | engineer     | riverrat   | 13 May 2010 |
        | lock         | Mary Quill | 14 May 2010 |
        | mayor        | Hans Lock  | 15 May 2010 |

  Rule: What others are quoted with is not said twice

    Example: A board prints the post again above the answer
      Given a saved page of 10 July 2019
        """
        Post by otter » Mon Jul 08, 2019 9:14 am

        The lock will reopen in August.
        Top

        Post by quill » Mon Jul 08, 2019 10:02 am

        otter wrote: ↑Mon Jul 08, 2019 9:14 am
        The lock will reopen in August.

        The mayor will resign in September.
        Top
        """
      When the page is read
      Then these claims have these authors
        | target    | author | written     |
        | lock      | otter  | 8 July 2019 |
        | mayor     | quill  | 8 July 2019 |

  Rule: What a site or an author prints at every post is no part of it

    Example: A rank several members share, a button nobody has heard of, a motto
      Given a saved page of 20 May 2010
        """
        otter
        Bosun
        May 13, 2010
        The lock will reopen in August.

        All rivers will run dry.
        Wave

        Mary Quill
        Bosun
        May 14, 2010
        The mayor will resign in September.
        Wave

        otter
        Bosun
        May 15, 2010
        The engineer will leave in June.

        All rivers will run dry.
        Wave
        """
      When the page is read
      Then these claims have these authors
        | target       | author     | written     |
        | lock         | otter      | 13 May 2010 |
        | mayor        | Mary Quill | 14 May 2010 |
        | engineer     | otter      | 15 May 2010 |

  Rule: The day since when an author is a member dates nothing

    Example: A board tells of each author since when, and how many posts
      Given a saved page of 20 May 2010
        """
        Who leaves first?

        otter

        Old Hand
        Jan 25, 2005
        1,994
        137
        The mayor will resign in September.

        quill

        Mar 2, 2007
        88
        12
        The lock will reopen in August.
        """
      When the page is read
      Then these claims have these authors
        | target | author | written     |
        | mayor  | otter  | 20 May 2010 |
        | lock   | quill  | 20 May 2010 |
