package dev.signet.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.xml.CompactDriver;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotingHowFarAProjectionHasRead {

    private final HikariDataSource pool = TestPostgres.migratedDatabase().applicationDataSource();
    private final TokenStore one = store("one");
    private final TokenStore two = store("two");

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void survivesInTheTableThatTheMigrationsMake() {
        one.initializeTokenSegments("audit", 2, new GlobalSequenceTrackingToken(0));
        one.fetchToken("audit", 0);
        one.storeToken(new GlobalSequenceTrackingToken(41), "audit", 0);
        one.releaseClaim("audit", 0);

        assertThat(two.fetchToken("audit", 0)).isEqualTo(new GlobalSequenceTrackingToken(41));
        assertThat(two.fetchToken("audit", 1)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void isClaimedByOneNodeAtATime() {
        one.initializeTokenSegments("audit", 1);
        one.fetchToken("audit", 0);

        assertThatThrownBy(() -> two.fetchToken("audit", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private TokenStore store(String node) {
        XStream stream = new XStream(new CompactDriver());
        stream.allowTypesByWildcard(new String[] {"org.axonframework.**"});
        return JdbcTokenStore.builder()
                .connectionProvider(pool::getConnection)
                .schema(TokenTable.schema())
                .serializer(XStreamSerializer.builder().xStream(stream).build())
                .nodeId(node)
                .claimTimeout(Duration.ofMinutes(1))
                .build();
    }
}
