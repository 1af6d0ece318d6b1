/// The little HTTP that gateway and front page need, on the JDK's own server.
@NullMarked
package dk.naervaer.local.http;

import org.jspecify.annotations.NullMarked;
