package dev.signet.domain.name;

/** Why a text cannot be a user name. */
public enum NameProblem {
    /** It is empty. */
    EMPTY,
    /** It has more than 128 characters. */
    TOO_LONG,
    /** It holds a space, a control character, or one that cannot be seen. */
    INVISIBLE_CHARACTER,
    /** It begins with a mark that belongs to the letter before it. */
    BEGINS_WITH_A_MARK,
    /** It mixes letters of scripts that look alike (Latin, Greek, Cyrillic). */
    MIXED_SCRIPTS,
    /** It looks like an address of a kind by which users of the pool sign in. */
    LOOKS_LIKE_AN_ADDRESS
}
