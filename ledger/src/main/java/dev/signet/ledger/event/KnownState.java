package dev.signet.ledger.event;

/**
 * State of an aggregate that its caller has just read together with other things, so that a command need not read it
 * again. It travels in the metadata of the command and is sound only where handling the command appends: a state that
 * is out of date is refused by the uniqueness of (stream, sequence), never silently believed.
 *
 * @param stream prefixed identifier of the aggregate
 * @param type kind of aggregate
 * @param sequence last event that the state includes
 * @param aggregate the state; handled by one command only, since handling changes it
 */
public record KnownState(String stream, String type, long sequence, Object aggregate) {

    /** Key of the command's metadata under which the state travels. */
    public static final String METADATA_KEY = "signet.known-state";
}
