package dev.signet.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsByBruteForce {

    private static final int SMALL = 40;
    private static final List<Hash> LEAVES = Orchard.leaves(600);
    private static final TreeHashes HASHES = Orchard.hashes(LEAVES);

    @Test
    void showEveryLeafOfEverySmallTreeAtItsPlaceAndAtNoOther() {
        for (int size = 1; size <= SMALL; size++) {
            Hash root = root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, HASHES);

                assertThat(proof.leads(LEAVES.get(index), root))
                        .as("%d of %d", index, size)
                        .isTrue();
                assertThat(proof.leads(LEAVES.get(index + 1), root)).isFalse();
                assertThat(proof.leads(LEAVES.get(index), root(size + 1))).isFalse();
                for (int other = 0; other < size; other++) {
                    boolean leads = new InclusionProof(other, size, proof.path()).leads(LEAVES.get(index), root);
                    assertThat(leads).as("%d at %d of %d", index, other, size).isEqualTo(other == index);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 37, 255, 256, 257, 511, 512, 513, 600})
    void areAcceptedBySigstore(int size) {
        byte[] root = root(size).bytes();
        for (int index = 0; index < size; index += 1 + index / 9) {
            InclusionProof proof = InclusionProof.of(index, size, HASHES);
            byte[] leaf = LEAVES.get(index).bytes();
            List<byte[]> path = proof.path().stream().map(Hash::bytes).toList();

            assertThatCode(() -> InclusionProofVerifier.verify(leaf, proof.index(), proof.size(), path, root))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void showThatEverySmallTreeGrewOutOfEverySmallerOne() {
        for (int to = 1; to <= SMALL; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, HASHES);

                assertThat(proof.leads(root(from), root(to)))
                        .as("%d to %d", from, to)
                        .isTrue();
                assertThat(proof.leads(root(from + 1), root(to))).isFalse();
                assertThat(proof.leads(root(from), root(to + 1))).isFalse();
            }
        }
    }

    @Test
    void showNothingForATreeThatWasRewritten() {
        List<Hash> rewritten = new ArrayList<>(LEAVES);
        rewritten.set(3, Hash.ofLeaf(new byte[] {1}));
        TreeHashes hashes = Orchard.hashes(rewritten);

        for (int to = 5; to <= SMALL; to++) {
            Hash newer = Orchard.root(rewritten.subList(0, to));
            for (int from = 4; from < to; from++) {
                assertThat(ConsistencyProof.of(from, to, hashes).leads(root(from), newer))
                        .isFalse();
            }
            assertThat(ConsistencyProof.of(3, to, hashes).leads(root(3), newer)).isTrue();
        }
    }

    @Test
    void areWorthNothingOnceAnyHashOfThemIsChangedAddedOrLeftOut() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(500);
            int index = random.nextInt(size);
            int from = 1 + random.nextInt(size - 1);
            InclusionProof inclusion = InclusionProof.of(index, size, HASHES);
            ConsistencyProof consistency = ConsistencyProof.of(from, size, HASHES);

            for (List<Hash> path : spoiled(inclusion.path(), random)) {
                assertThat(new InclusionProof(index, size, path).leads(LEAVES.get(index), root(size)))
                        .isFalse();
            }
            for (List<Hash> path : spoiled(consistency.path(), random)) {
                assertThat(new ConsistencyProof(from, size, path).leads(root(from), root(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void ofARangeShowThatNothingIsLeftOutOfIt() {
        for (int size = 1; size <= 20; size++) {
            for (int from = 0; from <= size; from++) {
                for (int to = from; to <= size; to++) {
                    RangeProof proof = RangeProof.of(from, to, size, HASHES);

                    assertThat(proof.leads(appended(proof, from, to), root(size)))
                            .isTrue();
                    assertThat(proof.leads(appended(proof, from, to), root(size + 1)))
                            .isFalse();
                    if (to - from > 1) {
                        CompactRange gap = proof.begin();
                        LEAVES.subList(from + 1, to).forEach(gap::append);
                        assertThat(proof.leads(gap, root(size))).isFalse();
                    }
                }
            }
        }
    }

    private static CompactRange appended(RangeProof proof, int from, int to) {
        CompactRange range = proof.begin();
        LEAVES.subList(from, to).forEach(range::append);
        return range;
    }

    private static List<List<Hash>> spoiled(List<Hash> path, Random random) {
        int place = random.nextInt(path.size());
        List<Hash> changed = new ArrayList<>(path);
        changed.set(place, Hash.ofLeaf(new byte[] {(byte) random.nextInt()}));
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(place);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(path.get(place));
        return List.of(changed, shorter, longer);
    }

    private static Hash root(int size) {
        return Orchard.root(LEAVES.subList(0, size));
    }
}
