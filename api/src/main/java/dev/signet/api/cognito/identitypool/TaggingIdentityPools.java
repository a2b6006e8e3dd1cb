package dev.signet.api.cognito.identitypool;

import dev.signet.api.cognito.identitypool.IdentityPoolShapes.ListTagsForResourceRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.ListTagsForResourceResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.TagResourceRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.TagResourceResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UntagResourceRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UntagResourceResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.identitypool.ChangeIdentityPool;
import dev.signet.application.identitypool.ReadIdentityPools;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class TaggingIdentityPools implements Operations {

    private final ReadIdentityPools read;
    private final ChangeIdentityPool change;

    TaggingIdentityPools(ReadIdentityPools read, ChangeIdentityPool change) {
        this.read = read;
        this.change = change;
    }

    @Override
    public Service service() {
        return Service.IDENTITY_POOLS;
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    TagResourceResponse tagResource(TagResourceRequest request, Administrator by, Caller caller) {
        retag(by, request.resourceArn(), tags -> tags.putAll(request.tags()), caller);
        return new TagResourceResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    UntagResourceResponse untagResource(UntagResourceRequest request, Administrator by, Caller caller) {
        retag(by, request.resourceArn(), tags -> request.tagKeys().forEach(tags::remove), caller);
        return new UntagResourceResponse();
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request, Administrator by) {
        return new ListTagsForResourceResponse(read.read(by, IdentityPoolNames.ofArn(request.resourceArn()))
                .settings()
                .tags());
    }

    private void retag(Administrator by, String arn, Consumer<Map<String, String>> how, Caller caller) {
        change.amend(by, IdentityPoolNames.ofArn(arn), present -> Values.of(() -> retagged(present, how)), caller);
    }

    private static IdentityPoolSettings retagged(IdentityPoolSettings present, Consumer<Map<String, String>> how) {
        Map<String, String> tags = new TreeMap<>(present.tags());
        how.accept(tags);
        return present.tagged(tags);
    }
}
