// Deconstruction calls Deconstruct.
// BeforeDrop: before the drop, which is fine.
var pair = new Pair();
//! BeforeDrop: var (a, b) = pair; Console.WriteLine(a + b);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { var (a, b) = pair; Console.WriteLine(a + b); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Pair
{
    [Expect("PERM1001", "Main → Pair.Deconstruct → File.WriteAllText")]
    public void Deconstruct(out int a, out int b)
    {
        (a, b) = (1, 2);
        File.WriteAllText(Case.File, "x");
    }
}
