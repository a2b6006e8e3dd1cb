package dev.signet.domain.policy;

/**
 * Why a statement does not apply to a request; the first reason found.
 *
 * @param part what of the statement
 * @param detail of a condition its operator and key; empty otherwise
 */
public record Mismatch(Part part, String detail) {

    /** The parts of a statement. */
    public enum Part {
        /** It is about other actions. */
        ACTION,
        /** It is about other resources. */
        RESOURCE,
        /** It is about somebody else. */
        PARTY,
        /** One of its conditions does not hold. */
        CONDITION
    }

    static final Mismatch OF_ACTION = new Mismatch(Part.ACTION, "");
    static final Mismatch OF_RESOURCE = new Mismatch(Part.RESOURCE, "");
    static final Mismatch OF_PARTY = new Mismatch(Part.PARTY, "");
}
