// Equals on a type parameter is that of the type argument.
// Harmless: another type is compared.
[assembly: Expect("PERM1001", "Main → Compare.Same → Loud.Equals → Store.Save → File.WriteAllText")]

var loud = new Loud();
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Compare.Same(loud, loud)); //! Harmless: GC.KeepAlive(Compare.Same(new Quiet(), new Quiet()));
GC.KeepAlive(loud);

class Loud
{
    public override bool Equals(object? other) => Store.Save() == 1;

    public override int GetHashCode() => 0;
}

class Quiet
{
    public override bool Equals(object? other) => true;

    public override int GetHashCode() => 0;
}

static class Compare
{
    public static bool Same<T>(T one, T other) where T : class => one.Equals(other);
}
