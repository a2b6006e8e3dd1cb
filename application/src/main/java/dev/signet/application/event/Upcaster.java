package dev.signet.application.event;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the payload of one event from one revision to the next. Adds, removes, renames or splits; never opens what is
 * sealed, which may be moved as it is.
 */
interface Upcaster {

    /** Name of the event. */
    String event();

    /** Revision that it reads; what it gives has the next one. */
    int from();

    /** The payload in the next revision; may be the given one, changed. */
    ObjectNode upcast(ObjectNode payload);
}
