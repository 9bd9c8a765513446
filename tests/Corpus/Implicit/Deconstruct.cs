// Deconstruction calls Deconstruct.
var pair = new Pair();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { var (a, b) = pair; Console.WriteLine(a + b); } catch (UnauthorizedAccessException) { }

class Pair
{
    [Expect("PERM1001", "Main → Pair.Deconstruct → File.WriteAllText")]
    public void Deconstruct(out int a, out int b)
    {
        (a, b) = (1, 2);
        File.WriteAllText(Case.File, "x");
    }
}
