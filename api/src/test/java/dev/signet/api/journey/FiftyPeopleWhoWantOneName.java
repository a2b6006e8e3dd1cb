package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FiftyPeopleWhoWantOneName {

    private static final int PEOPLE = 50;

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final House house = new Office(signet).house();
    private final People people = new Office(signet).people(house);

    @Test
    void areOneUserAndFortyNineWhoAreToldThatItIsTaken() throws InterruptedException, ExecutionException {
        String name = People.newName();
        List<String> answers = allAtOnce(name);
        assertThat(answers).filteredOn("201"::equals).hasSize(1);
        assertThat(answers).filteredOn("409 signup.username_exists"::equals).hasSize(PEOPLE - 1);
        assertThat(count("ledger.event where name = 'user.registered' and pool = :pool"))
                .isEqualTo(1);
        assertThat(count("ledger.event where name like 'user.%' and pool = :pool"))
                .as("what a sign-up leaves: registered, password changed, code issued")
                .isEqualTo(3);
        assertThat(count("lookup.app_user where pool = :pool")).isEqualTo(1);
        assertThat(count("vault.password p join lookup.app_user u on u.id = p.user_id where u.pool = :pool"))
                .isEqualTo(1);
    }

    /** Half of them shout. */
    private List<String> allAtOnce(String name) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, PEOPLE)
                    .mapToObj(one -> one % 2 == 0 ? name : name.toUpperCase(Locale.ROOT))
                    .map(spelled -> crowd.submit(() -> {
                        start.await();
                        var answer = people.signUp(spelled);
                        return answer.status() == 201 ? "201" : answer.problem();
                    }))
                    .toList();
            start.countDown();
            List<String> all = new java.util.ArrayList<>();
            for (Future<String> answer : answers) {
                all.add(answer.get());
            }
            return Collections.unmodifiableList(all);
        }
    }

    private long count(String rows) {
        return owner.sql("select count(*) from " + rows)
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }
}
