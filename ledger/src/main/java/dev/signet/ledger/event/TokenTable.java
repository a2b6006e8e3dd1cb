package dev.signet.ledger.event;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** Where projections note how far they have read. */
public final class TokenTable {

    private TokenTable() {}

    /** The names of {@code ledger.token_entry} for Axon's own token store. */
    public static TokenSchema schema() {
        return TokenSchema.builder()
                .setTokenTable("ledger.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }
}
