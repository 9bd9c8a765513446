// Operators of an extension block are used.
// Harmless: those that write are not.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { order = order + order; } catch (UnauthorizedAccessException) { } //! Harmless: order += 1;
try { order = -order; } catch (UnauthorizedAccessException) { } //! Harmless:
try { order *= order; } catch (UnauthorizedAccessException) { } //! Harmless:
try { order -= 1; } catch (UnauthorizedAccessException) { } //! Harmless:

class Order;

static class OrderFiles
{
    extension(Order)
    {
        [Expect("PERM1001", "Main → OrderFiles.op_Addition → File.WriteAllText")]
        public static Order operator +(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        [Expect("PERM1001", "Main → OrderFiles.op_UnaryNegation → File.WriteAllText")]
        public static Order operator -(Order one)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        [Expect("PERM1001", "Main → OrderFiles.op_Multiply → File.WriteAllText")]
        public static Order operator *(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }
    }

    extension(Order order)
    {
        [Expect("PERM1001", "Main → OrderFiles.op_SubtractionAssignment → File.WriteAllText")]
        public void operator -=(int count) => File.WriteAllText(Case.File, order + "x");

        public void operator +=(int count) => Console.WriteLine(order + "x");
    }
}
