package dev.signet.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.event.LedgerEventStore;
import dev.signet.ledger.event.Written;
import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.ledger.sequence.Sequencer;
import dev.signet.ledger.sequence.SequencerSettings;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.KeyedHash;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.projections.audit.AuditTrail;
import dev.signet.projections.history.History;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.PromptTokens;
import dev.signet.projections.rebuild.Rebuildable;
import dev.signet.projections.rebuild.Rebuilds;
import dev.signet.projections.revocation.RevocationFeed;
import dev.signet.projections.signal.SignalFeed;
import dev.signet.projections.view.UserDirectory;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** One node with the asynchronous projections as production wires them, and nothing else. */
public final class Node implements AutoCloseable {

    private static final String KEK = "c2lnbmV0LXByb2plY3Rpb25zLXRlc3RzLTMyYnl0ZXM=";

    private final HikariDataSource pool;
    private final Sequencer sequencer;
    private final LedgerEventStore store;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Configuration axon;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Node(TestDatabase database, EventCodec codec) {
        pool = database.applicationDataSource();
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        sequencer = new Sequencer(database.ownerDataSource(), pool, SequencerSettings.standard());
        store = new LedgerEventStore(new LedgerEngine(connections, codec), sequencer);
        Serializer serializer = tokenSerializer();
        KeyEncryptionKey kek = new EnvironmentKeyEncryptionKey(KEK);
        beans.registerBean(DataSource.class, () -> pool);
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.registerBean(ConnectionProvider.class, () -> connections);
        beans.registerBean(EventCodec.class, () -> codec);
        beans.registerBean(LedgerHead.class, sequencer::head);
        beans.registerBean(Serializer.class, () -> serializer);
        beans.registerBean(PromptTokens.class, () -> new PromptTokens(tokens(connections, serializer)));
        beans.registerBean(KeyedHash.class, () -> new KeyedHash(new DataKeys(connections, kek)));
        beans.registerBean(SubjectKeys.class, () -> new SubjectKeys(connections, kek));
        beans.scan(
                AuditTrail.class.getPackageName(),
                UserDirectory.class.getPackageName(),
                Progress.class.getPackageName(),
                History.class.getPackageName(),
                RevocationFeed.class.getPackageName(),
                SignalFeed.class.getPackageName(),
                Rebuilds.class.getPackageName());
        beans.refresh();
        axon = configured(
                new SpringTransactionManager(new JdbcTransactionManager(pool)), tokens(connections, serializer));
        sequencer.start();
        axon.start();
    }

    private Configuration configured(SpringTransactionManager transactions, TokenStore tokens) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventBus(_ -> store)
                .configureSerializer(_ -> beans.getBean(Serializer.class))
                .configureTransactionManager(_ -> transactions)
                .registerComponent(TokenStore.class, _ -> tokens);
        beans.getBeansOfType(ConfigurerModule.class).values().forEach(module -> module.configureModule(configurer));
        beans.getBeansWithAnnotation(Component.class).values().stream()
                .filter(bean -> bean.getClass().isAnnotationPresent(org.axonframework.config.ProcessingGroup.class))
                .forEach(handler -> configurer.eventProcessing().registerEventHandler(_ -> handler));
        return configurer.buildConfiguration();
    }

    private static TokenStore tokens(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("ledger.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    /** Without the validator it cannot read the token of a replay back. */
    private static Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /** Appends {@code events} in one transaction and gives the {@code ledger.event.id} of the last. */
    public long append(List<DomainEventMessage<?>> events) {
        return Written.by(() -> {
                    store.publish(events);
                    return true;
                })
                .lastEvent()
                .orElseThrow();
    }

    /** A bean of the projections. */
    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Every view that can be rebuilt. */
    public List<Rebuildable> views() {
        return List.copyOf(beans.getBeansOfType(Rebuildable.class).values());
    }

    /** A projection as it runs on this node. */
    public StreamingEventProcessor projection(String name) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            axon.shutdown();
            beans.close();
            sequencer.close();
            pool.close();
        }
    }
}
