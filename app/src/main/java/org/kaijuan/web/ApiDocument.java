package org.kaijuan.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.kaijuan.kernel.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says beyond the handlers: tokens, problem details, idempotency keys. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Ui.class, Form.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kaijuan")
                        .version("v1")
                        .description(
                                "Dates are inclusive, in the library's zone. Lists are {items, total, next}; pass next"
                                        + " as cursor. Errors are problem details (RFC 9457) with a stable code."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OpenApiCustomizer apiHabits() {
        return document -> document.getPaths().values().forEach(ApiDocument::describe);
    }

    private static void describe(PathItem path) {
        path.readOperations().forEach(ApiDocument::addProblem);
        if (path.getPost() != null) {
            path.getPost()
                    .addParametersItem(new HeaderParameter()
                            .name("Idempotency-Key")
                            .description("The same key gets the first answer again, for 24 hours.")
                            .schema(new StringSchema().maxLength(200)));
        }
    }

    private static void addProblem(Operation operation) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What is refused or went wrong")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(reference))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema().description("A sentence in the caller's language"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable, module.reason"))
                .addProperty("traceId", new StringSchema().description("To quote when asking for help"));
    }
}
