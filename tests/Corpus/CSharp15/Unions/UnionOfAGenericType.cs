// A union of a type parameter keeps a delegate of the type that it is made for.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action save = () => Store.Save(); //! Harmless: Action save = () => Store.Print();
Either<Action, string> work = save;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (work is Action run)
    run();

union Either<TLeft, TRight>(TLeft, TRight);
