package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.cognito.pool.PoolShapes.ListTagsForResourceRequest;
import dev.signet.api.cognito.pool.PoolShapes.ListTagsForResourceResponse;
import dev.signet.api.cognito.pool.PoolShapes.TagResourceRequest;
import dev.signet.api.cognito.pool.PoolShapes.TagResourceResponse;
import dev.signet.api.cognito.pool.PoolShapes.UntagResourceRequest;
import dev.signet.api.cognito.pool.PoolShapes.UntagResourceResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class Tagging implements Operations {

    private final ReadPool read;
    private final ChangePoolSettings change;

    Tagging(ReadPool read, ChangePoolSettings change) {
        this.read = read;
        this.change = change;
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    TagResourceResponse tagResource(TagResourceRequest request, Administrator by, Caller caller) {
        retag(by, PoolArn.pool(request.resourceArn()), tags -> tags.putAll(request.tags()), caller);
        return new TagResourceResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    UntagResourceResponse untagResource(UntagResourceRequest request, Administrator by, Caller caller) {
        retag(by, PoolArn.pool(request.resourceArn()), tags -> request.tagKeys().forEach(tags::remove), caller);
        return new UntagResourceResponse();
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request, Administrator by) {
        return new ListTagsForResourceResponse(read.read(by, PoolArn.pool(request.resourceArn()))
                .settings()
                .kept()
                .tags());
    }

    private void retag(Administrator by, UserPoolId pool, Consumer<Map<String, String>> how, Caller caller) {
        change.amend(by, pool, present -> Values.of(() -> retagged(present, how)), caller);
    }

    private static PoolSettings retagged(PoolSettings present, Consumer<Map<String, String>> how) {
        Map<String, String> tags = new TreeMap<>(present.kept().tags());
        how.accept(tags);
        return present.with(present.accounts(), present.kept().tagged(tags));
    }
}
