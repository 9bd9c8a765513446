// A user-defined operator writes.
var (a, b) = (new Money(1), new Money(2));
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine((a + b).Amount); } catch (UnauthorizedAccessException) { }

record struct Money(int Amount)
{
    [Expect("PERM1001", "Main → Money.op_Addition → File.WriteAllText")]
    public static Money operator +(Money left, Money right)
    {
        File.WriteAllText(Case.File, "x");
        return new(left.Amount + right.Amount);
    }
}
