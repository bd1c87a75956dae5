package org.aftercare.triage.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.triage.access.Credentials;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How the contract says who may call what. */
final class ContractSecurity {
    private static final String API_KEY = "apiKey";
    private static final String BEARER = "bearerToken";
    private static final String CERTIFICATE = "clientCertificate";

    private ContractSecurity() {}

    static Map<String, SecurityScheme> schemes() {
        var schemes = new LinkedHashMap<String, SecurityScheme>();
        schemes.put(
                API_KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name(Credentials.KEY_HEADER)
                        .description("A key that the operator has handed out."));
        schemes.put(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A signed token (RFC7519, RFC8725) of the issuer and for the audience that the operator has set, with an expiry; its claim `groups` holds the roles."));
        schemes.put(
                CERTIFICATE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.MUTUALTLS)
                        .description("A client certificate whose common name the operator has listed."));
        return schemes;
    }

    /** Any one of them, or none: whether none will do, the operator says. */
    static List<SecurityRequirement> anyOrNone() {
        var none = OASFactory.createSecurityRequirement();
        var each = Stream.of(API_KEY, BEARER, CERTIFICATE)
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme));
        return Stream.concat(each, Stream.of(none)).toList();
    }

    static List<SecurityRequirement> none() {
        return List.of(OASFactory.createSecurityRequirement());
    }
}
