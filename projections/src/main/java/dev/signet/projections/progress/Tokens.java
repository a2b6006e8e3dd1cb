package dev.signet.projections.progress;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tokens of the projections without claiming them. A token commits together with the rows it stands for. */
public final class Tokens {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    Tokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The position up to which every segment of {@code processor} has read; 0 before the first event. */
    public long position(String processor) {
        return jdbc
                .sql("select token, token_type from ledger.token_entry where processor_name = :processor")
                .param("processor", processor)
                .query((row, _) -> position(row.getBytes("token"), row.getString("token_type")))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        OptionalLong position = read == null ? OptionalLong.empty() : read.position();
        return position.orElse(0);
    }
}
