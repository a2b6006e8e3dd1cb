package dev.signet.projections.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tokens of the projections without claiming them. A token commits together with the rows it stands for. */
final class Tokens {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    Tokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The position up to which every segment of {@code processor} has read; 0 before the first event. */
    long position(String processor) {
        return positions(processor).getOrDefault(processor, 0L);
    }

    /** The same for all projections, by name. */
    Map<String, Long> all() {
        return positions(null);
    }

    private Map<String, Long> positions(@Nullable String processor) {
        Map<String, Long> least = new HashMap<>();
        jdbc.sql("""
                select processor_name, token, token_type
                from ledger.token_entry
                where processor_name = coalesce(cast(:processor as text), processor_name)
                  and processor_name <> '__config'
                """)
                .param("processor", processor)
                .query((row, _) -> least.merge(
                        row.getString("processor_name"),
                        position(row.getBytes("token"), row.getString("token_type")),
                        Math::min))
                .list();
        return least;
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
