package org.reactiveorm.sql.raw;

/** How one database parts a text into words, literals and comments, where databases differ. */
public enum Lexicon {
    /** In every string a backslash takes the special meaning of the next character away. */
    BACKSLASH_STRINGS,
    /** The same in strings that begin with {@code E'} only. */
    ESCAPE_STRINGS,
    /** Backticks enclose names. */
    BACKTICKS,
    /** {@code $tag$ … $tag$} encloses a text. */
    DOLLAR_QUOTES,
    /** Comments between slash and asterisk may hold others. */
    NESTED_COMMENTS,
    /** {@code #} begins a comment. */
    HASH_COMMENTS,
    /** {@code --} begins a comment only before a blank. */
    BLANK_AFTER_DASHES,
    /** {@code ?}, {@code ?|} and {@code ?&} are operators, {@code ??} stands for the first of them. */
    QUESTION_MARK_OPERATORS,
    /** The driver's own markers are {@code $1} and so on. */
    NUMBERED_MARKERS,
    /** The driver cuts the text at every semicolon, even inside a literal. */
    SEMICOLON_CUTS
}
