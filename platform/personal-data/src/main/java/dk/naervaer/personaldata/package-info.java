/// Keeps what identifies a person sealed wherever it lies, under keys whose deletion erases it.
@NullMarked
package dk.naervaer.personaldata;

import org.jspecify.annotations.NullMarked;
