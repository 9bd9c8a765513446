// A user-defined operator writes.
// BeforeDrop: before the drop, which is fine.
var (a, b) = (new Money(1), new Money(2));
//! BeforeDrop: Console.WriteLine((a + b).Amount);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine((a + b).Amount); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

record struct Money(int Amount)
{
    [Expect("PERM1001", "Main → Money.op_Addition → File.WriteAllText")]
    public static Money operator +(Money left, Money right)
    {
        File.WriteAllText(Case.File, "x");
        return new(left.Amount + right.Amount);
    }
}
