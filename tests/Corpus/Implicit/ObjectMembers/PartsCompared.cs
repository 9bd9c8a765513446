// What the compiler writes for an anonymous type and a record hashes, compares and prints their parts.
// Unused: nobody asks for it.
var pair = new { Part = new Hashed(), Number = 1 };
var (one, other) = (new Record(new Compared()), new Record(new Compared()));
var shown = new Shown(new Printed());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pair.GetHashCode()); //! Unused: Console.WriteLine(pair.Number);
Console.WriteLine(one == other); //! Unused: Console.WriteLine(one is null);
Console.WriteLine(shown.ToString()); //! Unused: Console.WriteLine(shown is null);
GC.KeepAlive(other);

record Record(Compared Part);

record Shown(Printed Part);

class Hashed
{
    [Expect("PERM1001", "Main → Hashed.GetHashCode → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
        Why = "from IL the type that the compiler makes has a name, and a method of its own")]
    [Expect("PERM1001", "Main → <>f__AnonymousType0.GetHashCode → Hashed.GetHashCode → File.WriteAllText", By = Witness.Tool,
        Why = "from source that type has no name")]
    public override int GetHashCode()
    {
        try { File.WriteAllText(Case.File, "1"); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public override bool Equals(object? other) => true;
}

class Compared
{
    [Expect("PERM1001", "Main → Record.op_Equality → Record.Equals → Compared.Equals → File.WriteAllText")]
    public override bool Equals(object? other)
    {
        try { File.WriteAllText(Case.File, "2"); } catch (UnauthorizedAccessException) { }
        return true;
    }

    public override int GetHashCode() => 1;
}

class Printed
{
    [Expect("PERM1001", "Main → Shown.ToString → Shown.PrintMembers → Printed.ToString → File.WriteAllText")]
    public override string ToString()
    {
        try { File.WriteAllText(Case.File, "3"); } catch (UnauthorizedAccessException) { }
        return "";
    }
}
