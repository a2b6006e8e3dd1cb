package dev.signet.domain;

/**
 * Something that somebody wants to happen. The commands of one aggregate are one sealed interface below this one. Time,
 * identifiers and randomness come in with the command, so that what an aggregate decides depends on nothing else.
 */
public interface DomainCommand {

    /** The stream of the aggregate that decides; the value of its identifier. */
    String stream();
}
