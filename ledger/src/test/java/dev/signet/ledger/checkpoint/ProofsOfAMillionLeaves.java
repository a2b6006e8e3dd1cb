package dev.signet.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How large a proof is and how long it takes to make and to check, in a tree of a million records. */
@Tag("slow")
class ProofsOfAMillionLeaves {

    private static final Logger log = LoggerFactory.getLogger(ProofsOfAMillionLeaves.class);
    private static final int LEAVES = Integer.getInteger("signet.proof.leaves", 1_000_000);
    private static final int BATCH = 50_000;
    private static final int PROOFS = 2_000;

    private final TestDatabase database = TestPostgres.migratedDatabase();

    @Test
    void takeTwentyHashesAndAFewMilliseconds() throws SQLException {
        try (SigningNode node = SigningNode.started("one", database)) {
            long begin = System.nanoTime();
            for (int written = 0; written < LEAVES; written += BATCH) {
                node.appendMany("pol_1", BATCH);
            }
            await().atMost(Duration.ofMinutes(20))
                    .until(() -> node.trees().ofSize("pol_1", LEAVES).isPresent());
            log.warn("{} records written, sequenced and signed in {} s", LEAVES, seconds(begin));
            Checkpoint checkpoint = Checkpoint.parse(
                    node.trees().newest("pol_1").orElseThrow().note().text());

            Random random = new Random(11);
            inclusion(node.trees(), checkpoint, random, PROOFS / 4);
            inclusion(node.trees(), checkpoint, random, PROOFS);
            consistency(node.trees(), checkpoint, random);
        }
    }

    private static void inclusion(Trees trees, Checkpoint checkpoint, Random random, int proofs) {
        long making = 0;
        long checking = 0;
        int longest = 0;
        for (int i = 0; i < proofs; i++) {
            PlacedLeaf leaf = trees.leafAt("pol_1", 1 + random.nextInt(LEAVES)).orElseThrow();
            long begin = System.nanoTime();
            InclusionProof proof = trees.inclusion("pol_1", leaf.index(), checkpoint.size());
            long made = System.nanoTime();
            assertThat(proof.leads(leaf.hash(), checkpoint.root())).isTrue();
            checking += System.nanoTime() - made;
            making += made - begin;
            longest = Math.max(longest, proof.path().size());
        }
        log.warn(
                "inclusion: {} us to make, {} us to check, at most {} hashes = {} bytes",
                making / proofs / 1000,
                checking / proofs / 1000,
                longest,
                longest * Hash.LENGTH);
        assertThat(longest).isLessThanOrEqualTo(20);
    }

    private static void consistency(Trees trees, Checkpoint checkpoint, Random random) {
        long making = 0;
        int longest = 0;
        for (int i = 0; i < PROOFS / 10; i++) {
            long begin = System.nanoTime();
            ConsistencyProof proof = trees.consistency("pol_1", 1 + random.nextInt(LEAVES), checkpoint.size());
            making += System.nanoTime() - begin;
            longest = Math.max(longest, proof.path().size());
        }
        log.warn(
                "consistency: {} us to make, at most {} hashes = {} bytes",
                making / (PROOFS / 10) / 1000,
                longest,
                longest * Hash.LENGTH);
    }

    private static long seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }
}
