package dev.signet.api.rest.ledger;

import static dev.signet.api.rest.ledger.Reach.allTenants;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.RestoredTree;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.restore.StoredEpochs;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger says that it has lost, for those who keep checkpoints of it. */
@RestController
class EpochRoutes {

    private final StoredEpochs epochs;

    EpochRoutes(StoredEpochs epochs) {
        this.epochs = epochs;
    }

    record Epochs(List<Declared> epochs) {

        static Epochs of(Stream<Epoch> epochs) {
            return new Epochs(epochs.map(Declared::of).toList());
        }
    }

    record Declared(String statement, long from, List<Tree> trees, List<String> before, List<String> behind) {

        static Declared of(Epoch epoch) {
            return new Declared(
                    epoch.note().toString(),
                    epoch.proof().from(),
                    epoch.trees().stream().map(Tree::of).toList(),
                    texts(epoch.proof().before()),
                    texts(epoch.proof().behind()));
        }

        private static List<String> texts(List<Hash> hashes) {
            return hashes.stream().map(Hash::toString).toList();
        }
    }

    record Tree(String tree, long size, String root) {

        static Tree of(RestoredTree tree) {
            return new Tree(tree.tree(), tree.size(), tree.root().toString());
        }
    }

    @GetMapping("/v1/ledger/epochs")
    @ForOperators(Permission.READ_AUDIT)
    Epochs all(Administrator by) {
        allTenants(by);
        return Epochs.of(epochs.all().stream());
    }

    @GetMapping("/v1/pools/{pool}/ledger/epochs")
    @ForOperators(Permission.READ_AUDIT)
    Epochs ofPool(@PathVariable UserPoolId pool) {
        return Epochs.of(epochs.all().stream().map(epoch -> epoch.only(pool.value())));
    }
}
