package dev.signet.projections.rebuild;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import dev.signet.projections.Cast;
import dev.signet.projections.Node;
import dev.signet.projections.World;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildingAView {

    private static final String TRAIL = "select a::text from view.audit a order by position";
    private static final String USERS = "select u::text from view.app_user u order by id";
    private static final String ATTRIBUTES = "select a::text from view.user_attribute a order by user_id, name";

    private final World world = new World();
    private final Cast cast = new Cast(world);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void givesTheSameWithoutAHoleWhileEventsKeepArrivingAndReadersKeepReading() throws Exception {
        Node node = world.node();
        read(node, "audit", people(node, 1500));
        List<String> before = world.texts(TRAIL);
        String table = tableOf("view.audit");
        AtomicBoolean going = new AtomicBoolean(true);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<Long> writer = others.submit(() -> writeWhile(going, node));
            Future<Long> reader = others.submit(() -> readWhile(going, node, before.size()));
            rebuild(node, "audit");
            going.set(false);
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
            read(node, "audit", writer.get(60, TimeUnit.SECONDS));
        }
        assertThat(tableOf("view.audit")).isNotEqualTo(table);
        assertThat(world.texts(TRAIL)).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(world.texts("select event_id::text from view.audit order by position"))
                .isEqualTo(world.texts("""
                        select e.event_id::text
                        from ledger.entry n join ledger.event e on e.id = n.event order by n.position"""));
    }

    @Test
    void givesTheSameUsers() throws Exception {
        Node node = world.node();
        people(node, 50);
        UserId gone = cast.somebody();
        node.append(List.of(cast.signsUp(gone, "gone", Map.of("email", "gone@example.com"), Cast.NOON)));
        read(node, "users", node.append(List.of(cast.of(gone, new UserEvent.UserDeleted(gone, Cast.NOON)))));
        List<String> users = world.texts(USERS);
        List<String> attributes = world.texts(ATTRIBUTES);
        String table = tableOf("view.app_user");
        rebuild(node, "users");
        assertThat(world.texts(USERS)).hasSize(50).isEqualTo(users);
        assertThat(world.texts(ATTRIBUTES)).isNotEmpty().isEqualTo(attributes);
        assertThat(tableOf("view.app_user")).isNotEqualTo(table);
    }

    @Test
    void goesOnWhereAnotherNodeWasStopped() throws Exception {
        Node first = world.node();
        read(first, "audit", people(first, 100));
        try (OpenReader reader = new OpenReader(world.connections(), "view.audit")) {
            first.bean(Rebuilds.class).begin("audit", "a test");
            await().atMost(PATIENCE).until(() -> position() > 0);
            first.close();
            String filledBy = world.texts("select xmin::text from rebuild.audit where position = 1")
                    .getFirst();
            Node second = world.node();
            read(second, "audit", people(second, 10));
            reader.finish();
            await().atMost(PATIENCE)
                    .until(() -> second.bean(Rebuilds.class).underWay().isEmpty());
            assertThat(world.texts("select xmin::text from view.audit where position = 1"))
                    .containsExactly(filledBy);
            assertThat(world.texts("select max(position)::text || '/' || count(*)::text from view.audit"))
                    .containsExactly("220/220");
        }
    }

    @Test
    void keepsNobodyWaitingBehindAReaderThatDoesNotFinish() throws Exception {
        Node node = world.node();
        read(node, "audit", people(node, 10));
        try (OpenReader _ = new OpenReader(world.connections(), "view.audit")) {
            node.bean(Rebuilds.class).begin("audit", "a test");
            await().atMost(PATIENCE).until(() -> position() == 20);
            for (int i = 0; i < 10; i++) {
                read(node, "audit", people(node, 1));
            }
            assertThat(node.bean(Rebuilds.class).underWay()).hasSize(1);
        }
        await().atMost(PATIENCE)
                .until(() -> node.bean(Rebuilds.class).underWay().isEmpty());
        assertThat(world.texts("select count(*)::text from view.audit")).containsExactly("40");
    }

    @Test
    void saysWhatIsInItsWayAndTriesAgain() throws Exception {
        Node node = world.node();
        read(node, "audit", people(node, 10));
        try (OpenReader reader = new OpenReader(world.connections(), "view.audit")) {
            node.bean(Rebuilds.class).begin("audit", "a test");
            world.owner()
                    .sql("alter table rebuild.audit add constraint shut check (position < 1) not valid")
                    .update();
            read(node, "audit", people(node, 300));
            reader.finish();
            await().atMost(PATIENCE)
                    .until(() -> node.bean(Rebuilds.class).underWay().getFirst().trouble(), trouble -> trouble != null);
        }
        world.owner().sql("alter table rebuild.audit drop constraint shut").update();
        await().atMost(PATIENCE)
                .until(() -> node.bean(Rebuilds.class).underWay().isEmpty());
        assertThat(world.texts("select count(*)::text from view.audit")).containsExactly("620");
    }

    @Test
    void refusesToReplaceATableThatHasChangedSince() throws Exception {
        Node node = world.node();
        read(node, "audit", people(node, 10));
        try (OpenReader _ = new OpenReader(world.connections(), "view.audit")) {
            node.bean(Rebuilds.class).begin("audit", "a test");
            await().atMost(PATIENCE).until(() -> position() == 20);
            world.owner().sql("alter table rebuild.audit drop column request").update();
        }
        await().atMost(PATIENCE).until(() -> trouble(node));
        assertThat(node.bean(Rebuilds.class).abandon("audit")).isTrue();
        assertThat(node.bean(Rebuilds.class).abandon("audit")).isFalse();
        assertThat(world.texts("select to_regclass('rebuild.audit')::text")).containsOnlyNulls();
        assertThat(world.texts("select count(*)::text from view.audit")).containsExactly("20");
    }

    @Test
    void isNotBegunTwiceNorForAViewThatDoesNotExist() throws Exception {
        Node node = world.node();
        read(node, "audit", people(node, 10));
        try (OpenReader _ = new OpenReader(world.connections(), "view.audit")) {
            node.bean(Rebuilds.class).begin("audit", "a test");
            assertThatThrownBy(() -> node.bean(Rebuilds.class).begin("audit", "again"))
                    .isInstanceOf(RebuildRefused.UnderWay.class);
        }
        assertThatThrownBy(() -> node.bean(Rebuilds.class).begin("run", "nobody"))
                .isInstanceOf(RebuildRefused.Unknown.class);
    }

    private long writeWhile(AtomicBoolean going, Node node) {
        long last = 0;
        while (going.get()) {
            last = people(node, 1);
        }
        return last;
    }

    /** Reads as the application does, statements prepared by the server among them; a view never gets shorter. */
    private long readWhile(AtomicBoolean going, Node node, long least) {
        JdbcClient application = node.bean(JdbcClient.class);
        long most = least;
        long readings = 0;
        while (going.get()) {
            long[] seen = application
                    .sql("select count(*), coalesce(max(position), 0) from view.audit")
                    .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                    .single();
            assertThat(seen[0]).isEqualTo(seen[1]).isGreaterThanOrEqualTo(most);
            most = seen[0];
            readings++;
        }
        return readings;
    }

    private void rebuild(Node node, String projection) throws RebuildRefused {
        node.bean(Rebuilds.class).begin(projection, "a test");
        await().atMost(PATIENCE)
                .until(() -> node.bean(Rebuilds.class).underWay().isEmpty());
    }

    private long people(Node node, int many) {
        long last = 0;
        for (int i = 0; i < many; i += 50) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int j = i; j < Math.min(many, i + 50); j++) {
                UserId user = cast.somebody();
                events.add(cast.signsUp(user, "user" + j, Map.of("email", j + "@example.com"), Cast.NOON));
                events.add(cast.signsIn(user, cast.session(), "192.0.2." + j % 250));
            }
            last = node.append(events);
        }
        return last;
    }

    private static void read(Node node, String projection, long event) {
        AsOf asOf = node.bean(Progress.class).reach(projection, new Wanted.Event(event, PATIENCE));
        assertThat(asOf.behind()).isZero();
    }

    private long position() {
        return world.texts("select position::text from rebuild.run").stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private static boolean trouble(Node node) {
        return node.bean(Rebuilds.class).underWay().stream().anyMatch(run -> run.trouble() != null);
    }

    private String tableOf(String name) {
        return world.texts("select '" + name + "'::regclass::oid::text").getFirst();
    }
}
