package dev.signet.api.journey;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** People and operators of one house who do what comes to their minds; the same each time for the same seed. */
final class RandomWalk {

    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1));

    private final SignetUnderTest signet;
    private final House house;
    private final Office office;
    private final People people;
    private final Random random;
    private final List<Resident> residents = new ArrayList<>();

    RandomWalk(SignetUnderTest signet, House house, long seed) {
        this.signet = signet;
        this.house = house;
        this.office = new Office(signet);
        this.people = office.people(house);
        this.random = new Random(seed);
    }

    /** Somebody with every token they ever got, the useless ones too. */
    private record Resident(String name, UserId user, List<Person> tokens) {}

    void take(int steps) {
        try (var still = signet.clock().standStill()) {
            for (int step = 0; step < steps; step++) {
                signet.clock().pass(one(PAUSES));
                Resident who = residents.isEmpty() || random.nextInt(8) == 0 ? comes() : one(residents);
                act(who, random.nextInt(22));
            }
        }
    }

    private void act(Resident who, int dice) {
        Person held = who.tokens().isEmpty() ? null : one(who.tokens());
        switch (dice) {
            case 0, 1, 2, 3, 4, 5, 6 -> signsIn(who);
            case 7, 8, 9, 10, 11, 12 -> refreshes(who, held);
            case 13 -> people.signIn(who.name(), "Wrong-Horse-7-Battery");
            case 14 -> asOneself(held, "DELETE", "/v1/me/sessions/current");
            case 15 -> asOneself(held, "DELETE", "/v1/me/sessions");
            case 16 -> office.signOut(house.pool(), who.user());
            case 17 -> office.disable(house.pool(), who.user());
            case 18, 19 -> office.enable(house.pool(), who.user());
            case 20 -> office.newPassword(house.pool(), who.user());
            default -> goes(who);
        }
    }

    private Resident comes() {
        String name = "resident-" + residents.size() + "-" + random.nextInt(1_000_000);
        UserId user;
        if (random.nextBoolean()) {
            user = new UserId(people.signUp(name).json().path("user_id").asString());
            if (random.nextInt(4) > 0) {
                office.confirm(house, user);
            }
        } else {
            user = office.user(house, name);
        }
        Resident resident = new Resident(name, user, new ArrayList<>());
        residents.add(resident);
        return resident;
    }

    private void goes(Resident who) {
        residents.remove(who);
        office.delete(house.pool(), who.user());
    }

    private void signsIn(Resident who) {
        var answer = people.signIn(who.name(), People.PASSWORD);
        if (answer.status() == 201) {
            who.tokens().add(new Person(who.name(), "", answer.json()));
        }
    }

    private void refreshes(Resident who, @Nullable Person held) {
        if (held == null) {
            return;
        }
        var answer = people.refresh(held.refreshToken());
        if (answer.status() == 200) {
            who.tokens().add(new Person(who.name(), "", answer.json()));
        }
    }

    private void asOneself(@Nullable Person held, String method, String path) {
        if (held != null) {
            signet.http().send(method, path, BodyPublishers.noBody(), held.bearer());
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
