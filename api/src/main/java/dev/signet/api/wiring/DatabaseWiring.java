package dev.signet.api.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Connections and transactions. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    /** What every connection of the application acts as: a role that owns nothing and cannot change the ledger. */
    private static final String ACT_AS_APPLICATION = "set role signet_app";

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings) {
        String owner = settings.ownerUser() == null ? settings.user() : settings.ownerUser();
        String ownerPassword = settings.ownerUser() == null ? settings.password() : settings.ownerPassword();
        Migrations.run(direct(settings.url(), owner, ownerPassword), settings.user());
        HikariConfig config = new HikariConfig();
        config.setPoolName("signet");
        config.setDataSource(direct(settings.url(), settings.user(), settings.password()));
        config.setConnectionInitSql(ACT_AS_APPLICATION);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(4, settings.connections()));
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    /**
     * Always named by hand: on its own Axon finds none beside plain JDBC, and would append outside of the transaction
     * without a word.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    /** Connections of the application's login outside of the pool, for what holds one as long as the node lives. */
    static DataSource direct(DatabaseSettings settings) {
        return direct(settings.url(), settings.user(), settings.password());
    }

    private static DataSource direct(String url, String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("signet");
        return source;
    }
}
