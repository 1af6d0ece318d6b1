/// What an operator may ask of a running service: what is stuck, and to try it again; to publish
/// again, to rebuild a view, to verify the chain. One resource per question, under
/// `/api/operations`.
@NullMarked
package dk.naervaer.operations;

import org.jspecify.annotations.NullMarked;
