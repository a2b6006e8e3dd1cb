package dev.signet.api.rest.limit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A body that names an account before its sender has proved anything. */
public interface NamesAccount {

    /** The login name as it was sent. */
    @JsonIgnore
    String account();
}
