package dev.signet.application.pool;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.PoolSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads settings as the look-up tables hold them. What has been parsed is kept by identifier and version: the row is
 * read anew each time, so a change on another node is never missed; only the parsing is saved.
 */
@Component
public class SettingsReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Cache<Key, Object> parsed =
            Caffeine.newBuilder().maximumSize(4096).build();

    /** The settings of a pool from the columns {@code id}, {@code version} and {@code settings} of its row. */
    public PoolSettings pool(String id, long version, String settings) {
        return (PoolSettings) parsed.get(new Key(id, version), key -> MAPPER.readValue(settings, PoolSettings.class));
    }

    /** The settings of a client from the columns {@code id}, {@code version} and {@code settings} of its row. */
    public ClientSettings client(String id, long version, String settings) {
        return (ClientSettings)
                parsed.get(new Key(id, version), key -> MAPPER.readValue(settings, ClientSettings.class));
    }

    private record Key(String id, long version) {}
}
