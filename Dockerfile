# The service as an image: a JVM of only the modules that are needed, the application, what both learned in a training run, and the
# few files of the C library that the JVM needs. No shell, no package manager, no user but 10001.
#
#   docker build -t aftercare-triage --build-arg VERSION=0.1.0 --build-arg REVISION=$(git rev-parse HEAD) .
#
# A tag can move: whoever needs the same base tomorrow gives it by digest, `--build-arg JDK_IMAGE=…@sha256:…`. No digest is written
# here, since none could be looked up where this file was made. `image/check` builds this file on a base of its own.

# A JDK 25 or newer on Debian or Ubuntu, whose C library goes into the image.
ARG JDK_IMAGE=docker.io/library/eclipse-temurin:25-jdk-noble
# What everything is laid on. Nothing is needed of it.
ARG RUN_IMAGE=scratch


FROM ${JDK_IMAGE} AS jdk
# `unzip` is asked for by the Maven wrapper, `strip` takes 5 MB of symbols out of the JVM; the base may have both.
RUN command -v unzip strip >/dev/null || \
    { apt-get update && apt-get install --yes --no-install-recommends unzip binutils && rm -rf /var/lib/apt/lists/*; }


FROM jdk AS build
# Where Maven keeps what it downloaded, when not in the home of the user; `image/check` gives the one of the machine.
ARG MAVEN_USER_HOME
ARG MAVEN_ARGS
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -q package -DskipTests -Dquarkus.package.jar.type=aot-jar </dev/null


FROM jdk AS runtime
# Found by trying: without `jdk.zipfs` the embedded guidance is not found, without `java.xml` no body is validated, without
# `java.naming` and `java.management` Quarkus does not start, without `jdk.management` nothing is measured of the garbage collector,
# and without `java.net.http` no trace is sent.
RUN jlink --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-9 \
        --add-modules java.logging,java.management,java.naming,java.net.http,java.xml,jdk.management,jdk.unsupported,jdk.zipfs \
    && strip --strip-unneeded /opt/java/lib/server/libjvm.so
# The C library, with what a scanner needs to know it by.
RUN mkdir -p /system/etc /system/tmp /system/var/lib/dpkg/status.d \
    && for file in /opt/java/bin/java /opt/java/lib/*.so /opt/java/lib/server/libjvm.so; do ldd "$file"; done \
        | grep -o '/[^ ]*/\(ld-linux\|libc\.\|libdl\|libm\.\|libpthread\|librt\)[^ ]*' | sort -u \
        | while read -r library; do cp --dereference --parents "$library" /system; done \
    && dpkg-query --status libc6 >/system/var/lib/dpkg/status.d/libc6 \
    && cp --dereference /etc/os-release /system/etc/ \
    && echo 'triage:x:10001:10001::/app:/sbin/nologin' >/system/etc/passwd \
    && echo 'triage:x:10001:' >/system/etc/group \
    && echo 'hosts: files dns' >/system/etc/nsswitch.conf \
    && chmod 1777 /system/tmp


FROM runtime AS trained
COPY --from=build /build/target/quarkus-app /app
COPY --from=build /build/target/sbom.json /build/supply/licences.txt /build/LICENSE /app/
COPY image/Training.java /training/
COPY src/main/resources/examples /training/examples
# Serves real reports and keeps in `app.aot` which classes that took, linked, and how often what ran.
RUN java /training/Training.java /training/examples /opt/java/bin/java -XX:+UseSerialGC -Xmx64m \
        -XX:AOTCacheOutput=/app/app.aot -jar /app/quarkus-run.jar


FROM ${RUN_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Aftercare triage" \
      org.opencontainers.image.description="Advises what to do about symptoms after an angioplasty, and says why." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=runtime /system/ /
COPY --from=runtime /opt/java /opt/java
COPY --from=trained /app /app
WORKDIR /app
USER 10001:10001
# In a container callers come from elsewhere. Who may call is the operator's to say: without that the start is refused.
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0
EXPOSE 8080 9000
STOPSIGNAL SIGTERM
# The heap begins small and takes at most this share of the memory the container may have; the JVM itself needs some 120 MB beside
# it, and gives back what its compilers needed at the start.
# The root may be read-only when /tmp is a place in memory: the page at /docs is unpacked there, and nothing else; the JVM leaves no figures.
ENTRYPOINT ["/opt/java/bin/java", "-XX:AOTCache=/app/app.aot", "-XX:+UseSerialGC", "-XX:InitialRAMPercentage=6", \
            "-XX:MaxRAMPercentage=30", "-XX:TrimNativeHeapInterval=2000", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-jar", "/app/quarkus-run.jar"]
